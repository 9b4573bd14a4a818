import type { OfficialLanguage, Texts } from './language.ts';
import { wordingIn } from './language.ts';

export const respondentKinds = ['state', 'stakeholder', 'un-entity', 'other'] as const;
export type RespondentKind = (typeof respondentKinds)[number];

/** Kinds of stakeholder that the questionnaire of resolution 16/22 names, and the others that the Council's practice knows. */
export const stakeholderCategories = [
	'national-civil-society',
	'national-network',
	'international-civil-society',
	'national-human-rights-institution',
	'nhri-network',
	'regional-organization',
	'academic',
	'human-rights-defender',
	'other'
] as const;
export type StakeholderCategory = (typeof stakeholderCategories)[number];

/**
 * The State or body in whose name a reply is made. It lives in the registry across consultations.
 * `key` is the lower-case ISO 3166 alpha-3 code of a State, or a slug that stays.
 */
export type Respondent = {
	key: string;
	kind: RespondentKind;
	category?: StakeholderCategory;
	/** Name as a sentence of the compilation uses it; for States the UN short form. */
	name: Texts;
	/** Formal name, for lists of contributors and notes verbales. */
	formalName?: Texts;
	/** Place in English alphabetical order, where it is not the English name. */
	sortKey?: string;
	/** Key of the State where a stakeholder is based. */
	country?: string;
	grammar?: Grammar;
};

/**
 * How verbs agree with a name, where the language needs it: Russian gender or plural, Arabic gender,
 * French and Spanish plural. What is absent is feminine in Arabic and Russian and singular elsewhere.
 */
export type Grammar = {
	ar?: 'm' | 'f';
	ru?: 'm' | 'f' | 'n' | 'p';
	fr?: 'p';
	es?: 'p';
};

/** The name in `language`, or the nearest there is. */
export function respondentName(respondent: Respondent, language: OfficialLanguage): string {
	return wordingIn(respondent.name, language).text;
}
