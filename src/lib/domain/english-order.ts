import { foldForSearch } from './fold.ts';
import type { Respondent, RespondentKind } from './respondent.ts';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Order of two sort keys in English alphabetical order; equal ones by code unit, so that it is total. */
export function byEnglishOrder(a: string, b: string): number {
	return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Place of a respondent in English alphabetical order: its sort key, else its English name, else its key. */
export function englishSortKey(respondent: Pick<Respondent, 'key' | 'name' | 'sortKey'>): string {
	return respondent.sortKey ?? respondent.name.en ?? respondent.key;
}

const ranks: Record<RespondentKind, number> = {
	state: 1,
	stakeholder: 2,
	'un-entity': 3,
	other: 4
};

/**
 * The place of a respondent in lists of the desk, as text that is compared by code unit: States first, then stakeholders, United
 * Nations entities and others, each in English alphabetical order without regard to case, marks and punctuation, numbers by
 * their value. No two respondents have the same. `place` is that of one reply, where it has its own.
 */
export function listKeyOf(
	respondent: Pick<Respondent, 'key' | 'kind' | 'name' | 'sortKey'>,
	place = englishSortKey(respondent)
): string {
	const letters = foldForSearch(place)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.replace(/\p{Nd}+/gu, (digits) => digits.padStart(9, '0'))
		.trim();
	// What ends earlier comes first: a tab stands before a space.
	return `${ranks[respondent.kind]} ${letters}\t${respondent.key}`;
}
