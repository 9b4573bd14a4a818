import { z } from 'zod';
import { findingRules } from '#lib/domain/compilation/findings/finding.ts';
import type { Respondent } from '#lib/domain/respondent.ts';
import { stakeholderCategories } from '#lib/domain/respondent.ts';
import { secondReplyDecisions } from '#lib/domain/second-reply-decision.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { consultation, mandate, questionnaire, theme } from './schema-consultation.ts';
import { ledger } from './schema-ledger.ts';
import { submission } from './schema-replies.ts';
import { date, instant, key, officialLanguage, slug, texts, words } from './schema-values.ts';

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

/**
 * The shape of a bundle: one JSON file that holds a whole consultation. What the parts mean is said
 * once, in `domain/`; here is only what a file may look like. Keys that are not named are refused.
 * The order of keys here is the order in which a bundle is written.
 */
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
