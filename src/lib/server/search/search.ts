import type { Expression, SqlBool } from 'kysely';
import type { SearchQuery } from '#lib/domain/search/query.ts';
import type { Db } from '../db/schema.ts';

/** The words of answers, of their translations and of names: how each engine keeps them and finds them again. */
export type Search = {
	/**
	 * Puts the words of these submissions, as they are in the transaction, in the place of those that were kept. For every act
	 * that sends, registers, revises or brings in a reply, or that changes a translation or a name.
	 */
	put: (trx: Db, submissionIds: readonly string[]) => Promise<void>;
	/**
	 * The rows `t` of `search_texts` that have what is asked for. In a text of many thousand words it can say yes where words
	 * only stand apart: whoever shows the text looks again (`findWords`).
	 */
	matching: (query: SearchQuery) => Expression<SqlBool>;
	/** The same for the names of respondents. */
	naming: (query: SearchQuery) => Expression<SqlBool>;
};

/** Stands before every word of a name, so that names and texts share an index and are not taken for one another. */
export const nameMark = '\ue000';

/** The query as it is asked of names. */
export function markedQuery({ all, none }: SearchQuery): SearchQuery {
	const mark = (terms: SearchQuery['all']) =>
		terms.map((term) => ({ ...term, tokens: term.tokens.map((token) => nameMark + token) }));
	return { all: mark(all), none: mark(none) };
}

const atOnce = 100;

/** As many submissions as are read and written together. */
export function* partsOf(ids: readonly string[]): Generator<readonly string[]> {
	for (let from = 0; from < ids.length; from += atOnce) yield ids.slice(from, from + atOnce);
}
