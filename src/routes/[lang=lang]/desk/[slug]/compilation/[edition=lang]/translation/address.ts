import type { UnitState } from '#lib/domain/compilation/editions/edition-text.ts';
import { unitStates } from '#lib/domain/compilation/editions/edition-text.ts';

/** Which units a page of a translation shows. */
export type PageAsked = { state?: UnitState; after?: string; unit?: string; saved?: string };

const names = ['after', 'unit', 'saved'] as const;
const longestId = 300;

/** What the query of an address asks for; what is not known is left out. */
export function readPageAddress(query: URLSearchParams): PageAsked {
	const asked: PageAsked = {};
	const state = unitStates.find((each) => each === query.get('state'));
	if (state) asked.state = state;
	for (const name of names) {
		const value = query.get(name);
		if (value && value.length <= longestId) asked[name] = value;
	}
	return asked;
}

/** The query that asks for it, empty for all units from the first. */
export function pageAddress(asked: PageAsked): string {
	const query = new URLSearchParams(
		Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined)
	);
	return query.size > 0 ? `?${query}` : '';
}
