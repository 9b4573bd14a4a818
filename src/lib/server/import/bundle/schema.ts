import { z } from 'zod';
import { fileKinds, mostBytesOfFile, mostFilesOfReply } from '#lib/domain/attached-file.ts';
import { findingRules } from '#lib/domain/compilation/findings/finding.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Respondent } from '#lib/domain/respondent.ts';
import { replyModes, writtenKinds } from '#lib/domain/document-plan.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { secondReplyDecisions } from '#lib/domain/second-reply-decision.ts';
import { questionKinds } from '#lib/domain/questionnaire.ts';
import { stakeholderCategories } from '#lib/domain/respondent.ts';
import { isPageOfTheDesk, slugPattern } from './slug.ts';
import { channels, consents, translationStates } from '#lib/domain/submission.ts';

/**
 * The shape of a bundle: one JSON file that holds a whole consultation. What the parts mean is said
 * once, in `domain/`; here is only what a file may look like. Keys that are not named are refused.
 * The order of keys here is the order in which a bundle is written.
 */

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/;
const isClean = (text: string) => text.isWellFormed() && !controls.test(text);
const unclean = 'holds a control character or half a surrogate pair';

/** Words that a person reads: not blank, line feeds only. */
const words = z.string().regex(/\S/, 'is blank').refine(isClean, unclean);
/** Words of a reply as they were typed; they are tidied on the way in. */
const typed = z.string();
const key = z
	.string()
	.regex(
		/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/,
		'is not a key: letters, digits, full stops, low lines and hyphens, at most 100'
	);
const slug = z
	.string()
	.regex(slugPattern, 'is not a slug: lower-case letters, digits and hyphens, at most 100')
	.refine((text) => !isPageOfTheDesk(text), 'is the address of a page of the desk');
const instant = z.iso.datetime('is not an instant in UTC such as 2011-11-04T22:59:59Z');
const date = z.iso.date('is not a date such as 2011-11-04');
const position = z.int().min(0);
const officialLanguage = z.enum(officialLanguages).meta({ id: 'OfficialLanguage' });
const languageTag = z
	.string()
	.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'is not a language tag such as fr')
	.refine(isLanguageTag, 'is not a language tag such as fr');

function isLanguageTag(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}

const texts = z
	.strictObject({
		ar: words.optional(),
		zh: words.optional(),
		en: words.optional(),
		fr: words.optional(),
		ru: words.optional(),
		es: words.optional()
	})
	.meta({ id: 'Texts' });

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

const mandate = z.strictObject({
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

const consultation = z.strictObject({
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

const questionnaire = z.strictObject({
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

const theme = z.strictObject({
	key,
	name: texts,
	description: texts.optional(),
	parent: key.optional()
});

const amount = z.number().min(-1_000_000_000_000).max(1_000_000_000_000);
const currency = z.string().regex(/^[A-Z]{3}$/, 'is not a currency code such as USD');
const statementLines = z.array(z.strictObject({ name: texts, amount }));
const statement = z.strictObject({
	from: date,
	to: date,
	openingBalance: amount,
	income: statementLines,
	expenditure: statementLines,
	adjustments: statementLines.optional()
});

const ledger = z.strictObject({
	fund: z.strictObject({ name: texts, shortName: texts }),
	title: texts,
	currency,
	from: date,
	cutOff: date,
	entries: z.array(
		z.strictObject({
			period: words,
			donor: key,
			amount: z.number().min(0).max(1_000_000_000_000),
			currency: currency.optional(),
			kind: z.enum(['contribution', 'pledge']),
			date: date.optional()
		})
	),
	statement: statement.optional()
});

const grammar = z.strictObject({
	ar: z.enum(['m', 'f']).optional(),
	ru: z.enum(['m', 'f', 'n', 'p']).optional(),
	fr: z.literal('p').optional(),
	es: z.literal('p').optional()
});

/** A State is its key alone: its names are those of the registry. */
const state = z.strictObject({ key, kind: z.literal('state') });
const body = z.strictObject({
	key: slug,
	kind: z.enum(['stakeholder', 'un-entity', 'other']),
	category: z.enum(stakeholderCategories).optional(),
	name: texts,
	formalName: texts.optional(),
	sortKey: words.optional(),
	country: key.optional(),
	grammar: grammar.optional()
});

const translation = z
	.strictObject({
		text: typed,
		state: z.enum(translationStates),
		sourceHash: z
			.string()
			.regex(/^[0-9a-f]{32}$/, 'is not 32 hexadecimal digits')
			.optional()
	})
	.meta({ id: 'Translation' });

const answer = z.strictObject({
	question: key,
	text: typed,
	choices: z.array(key).optional(),
	language: languageTag,
	voice: key.optional(),
	translations: z
		.strictObject({
			ar: translation.optional(),
			zh: translation.optional(),
			en: translation.optional(),
			fr: translation.optional(),
			ru: translation.optional(),
			es: translation.optional()
		})
		.optional()
});

const excerpt = z.strictObject({
	id: key,
	question: key,
	theme: key,
	start: position,
	end: position,
	hash: z.string().regex(/^[0-9a-f]{32}$/, 'is not 32 hexadecimal digits'),
	words: words.optional()
});

/** A file by its facts; its bytes are not part of a bundle. */
const file = z.strictObject({
	question: key.optional(),
	name: words.max(255),
	kind: z.enum(fileKinds),
	size: z.int().min(1).max(mostBytesOfFile),
	sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not 64 hexadecimal digits'),
	addedAt: instant
});

/** Drafts are not part of a bundle: only what was sent. */
const submission = z.strictObject({
	key,
	status: z.enum(['submitted', 'superseded', 'withdrawn']),
	revision: z.int().min(1),
	channel: z.enum(channels),
	channelReference: words.optional(),
	documentDate: date.optional(),
	receivedAt: instant,
	panel: key.optional(),
	language: languageTag,
	consent: z.enum(consents),
	signatories: z
		.array(
			z.strictObject({
				respondent: key,
				role: z.enum(['lead', 'co-signatory', 'embedded'])
			})
		)
		.min(1, 'names no signatory'),
	sortKey: words.optional(),
	answers: z.array(answer),
	files: z.array(file).max(mostFilesOfReply).optional(),
	excerpts: z.array(excerpt).optional(),
	override: z
		.strictObject({
			completeness: z.enum(['complete', 'incomplete']),
			reason: words,
			by: words
		})
		.optional()
});

/** What several respondents say together. */
const sharedPosition = z.strictObject({
	key,
	theme: key,
	excerpts: z.array(z.strictObject({ submission: key, excerpt: key })),
	statement: texts
});

const secondReply = z.strictObject({
	replies: z.tuple([key, key]),
	decision: z.enum(secondReplyDecisions),
	reason: words
});

const panellist = z.strictObject({
	name: texts,
	function: texts,
	respondent: key.optional(),
	bio: texts.optional(),
	grammar: grammar.optional()
});
const panel = z.strictObject({
	key,
	date,
	title: texts,
	chair: panellist.optional(),
	panellists: z.array(panellist),
	speakers: z.array(key)
});

/** A decision of staff that a finding on the compilation may stand. */
const acceptedFinding = z.strictObject({
	language: officialLanguage,
	rule: z.enum(findingRules),
	where: z.string().regex(/^[\w.-]{1,300}$/, 'is not the id of a part of the compilation'),
	facts: z.string().regex(/^[0-9a-f]{12}$/, 'is not 12 hexadecimal digits'),
	reason: texts,
	by: words,
	at: instant.optional()
});

export const bundleSchema = z
	.strictObject({
		$schema: z.string().optional(),
		format: z.literal('verbale-consultation'),
		version: z.literal(1),
		mandate,
		consultation,
		questionnaire,
		themes: z.array(theme),
		ledger: ledger.optional(),
		respondents: z.array(z.discriminatedUnion('kind', [state, body])),
		submissions: z.array(submission),
		positions: z.array(sharedPosition).optional(),
		secondReplies: z.array(secondReply).optional(),
		panels: z.array(panel).optional(),
		acceptedFindings: z.array(acceptedFinding).optional()
	})
	.meta({
		title: 'Verbale: a consultation',
		description:
			'One consultation of the Human Rights Council: mandate, texts, questionnaire, themes, ledger, respondents, submissions, positions and panels. docs/bundle.md explains each part.'
	});

/** A bundle as it stands in a file. */
export type Bundle = z.infer<typeof bundleSchema>;

/** Compiles only while every part of a bundle is the domain's type of the same name; States still lack their names. */
type Hydrated = Omit<Snapshot, 'respondents'> & {
	respondents: (Respondent | { key: string; kind: 'state' })[];
};
type Assignable<Given extends Wanted, Wanted> = Given;
export type BundleFitsTheDomain = Assignable<Bundle, Hydrated>;
