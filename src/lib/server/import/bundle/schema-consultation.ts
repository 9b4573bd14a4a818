import { z } from 'zod';
import { replyModes, writtenKinds } from '#lib/domain/document-plan.ts';
import { questionKinds } from '#lib/domain/questionnaire.ts';
import { date, instant, key, officialLanguage, slug, texts, words } from './schema-values.ts';

const act = z
	.strictObject({
		key,
		kind: z.enum(['resolution', 'decision']),
		body: z.enum(['human-rights-council', 'general-assembly']),
		number: words,
		symbol: words,
		date,
		title: texts,
		operative: z.strictObject({ lead: texts, words: texts }).optional()
	})
	.meta({ id: 'Act' });

/** The act that asks for the consultation, what led to it, and what may be cited. */
export const mandate = z.strictObject({
	act,
	background: z.array(act),
	sources: z.array(act),
	dueSession: z.int().min(1).max(10_000),
	agendaItem: words.optional()
});

/**
 * The planned sections of a document: two levels, so that themes and sub-themes under them still have headings
 * (I., A., 1., (a)).
 */
const plannedIntroduction = z.strictObject({
	key,
	kind: z.literal('introduction'),
	heading: texts.optional()
});
const plannedReplies = z.strictObject({
	key,
	kind: z.literal('replies'),
	heading: texts.optional(),
	mode: z.enum(replyModes),
	themes: z.array(key).min(1, 'names no theme').optional(),
	panel: key.optional(),
	order: z.enum(['theme', 'speaking']).optional()
});
const plannedText = z.strictObject({
	key,
	kind: z.enum(writtenKinds),
	heading: texts,
	text: texts.optional()
});
const plannedChapter = plannedText.extend({
	sections: z.array(z.discriminatedUnion('kind', [plannedText, plannedReplies])).optional()
});
const plannedSections = z
	.array(z.discriminatedUnion('kind', [plannedIntroduction, plannedChapter, plannedReplies]))
	.min(1, 'holds no section');

const documentPlan = z.strictObject({
	symbol: words.optional(),
	title: texts,
	subtitle: texts,
	repliesHeading: texts,
	date: date.optional(),
	distribution: z.enum(['general', 'limited', 'restricted']).optional(),
	stakeholderDefinition: z
		.strictObject({
			words: texts,
			source: texts,
			address: z.url({ protocol: /^https?$/, error: 'is not a web address (https://…)' }).optional()
		})
		.optional(),
	wordLimit: z.int().min(1).max(1_000_000),
	sections: plannedSections.optional()
});

/** What a consultation says of itself, with the plan of its document. */
export const consultation = z.strictObject({
	slug,
	title: texts,
	summary: texts,
	background: texts,
	notice: texts.optional(),
	languages: z.array(officialLanguage).min(1, 'names no language'),
	originalLanguage: officialLanguage,
	opensAt: instant,
	closesAt: instant,
	lateReplies: z.enum(['refuse', 'accept']),
	countingRule: z.enum(['once', 'each-signatory']),
	contact: z.strictObject({ office: texts, email: z.email('is not an e-mail address') }),
	document: documentPlan
});

const question = z.strictObject({
	key,
	number: words.optional(),
	kind: z.enum(questionKinds),
	label: texts,
	hint: texts.optional(),
	options: z
		.array(z.strictObject({ key, label: texts, specify: z.boolean().optional() }))
		.optional(),
	theme: key.optional(),
	needed: z.boolean().optional(),
	minimum: z.int().min(1).max(100_000).optional(),
	notApplicable: z.boolean().optional(),
	lengthGuide: z.int().min(1).max(1_000_000).optional(),
	condition: z.strictObject({ question: key, option: key }).optional()
});

/** One revision of the questions. */
export const questionnaire = z.strictObject({
	revision: z.int().min(1).max(1_000_000),
	title: texts,
	introduction: texts,
	closing: texts.optional(),
	sections: z
		.array(
			z.strictObject({
				key,
				number: words.optional(),
				title: texts.optional(),
				questions: z.array(question)
			})
		)
		.min(1, 'holds no section'),
	rules: z.array(
		z.strictObject({
			kind: z.literal('at-least-one'),
			questions: z.array(key).min(1, 'names no question')
		})
	)
});

/** A theme of the codebook, or a sub-theme with its parent. */
export const theme = z.strictObject({
	key,
	name: texts,
	description: texts.optional(),
	parent: key.optional()
});
