import type { Respondent } from './respondent.ts';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Order of two sort keys in English alphabetical order; equal ones by code unit, so that it is total. */
export function byEnglishOrder(a: string, b: string): number {
	return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Place of a respondent in English alphabetical order: its sort key, else its English name, else its key. */
export function englishSortKey(respondent: Pick<Respondent, 'key' | 'name' | 'sortKey'>): string {
	return respondent.sortKey ?? respondent.name.en ?? respondent.key;
}
