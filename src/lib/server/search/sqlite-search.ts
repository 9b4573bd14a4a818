import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { SearchQuery, Term } from '#lib/domain/search/query.ts';
import type { Db } from '../db/schema.ts';
import type { Search } from './search.ts';
import { markedQuery, partsOf } from './search.ts';
import { wordsOfReplies } from './words-of-replies.ts';

/** FTS5 without a copy of the texts; the row of a text there has the id that it has in `search_texts`. */
export const sqliteSearch: Search = {
	put: async (trx, submissionIds) => {
		for (const ids of partsOf(submissionIds)) await putPart(trx, ids);
	},
	matching: (query) => matches(query),
	naming: (query) => matches(markedQuery(query))
};

const atOnce = 200;

async function putPart(trx: Db, ids: readonly string[]): Promise<void> {
	await remove(trx, ids);
	const texts = await wordsOfReplies(trx, ids);
	// One process writes at a time, so that no one else takes these numbers.
	const last = await trx
		.selectFrom('search_texts')
		.select((eb) => eb.fn.max('id').as('id'))
		.executeTakeFirst();
	const first = Number(last?.id ?? 0) + 1;
	for (let from = 0; from < texts.length; from += atOnce) {
		const part = texts.slice(from, from + atOnce);
		const idOf = (index: number) => first + from + index;
		await trx
			.insertInto('search_texts')
			.values(part.map(({ words: _, ...row }, index) => ({ id: idOf(index), ...row })))
			.execute();
		const rows = part.map(({ words }, index) => sql`(${idOf(index)}, ${words.join(' ')})`);
		await sql`insert into search_words (rowid, words) values ${sql.join(rows)}`.execute(trx);
	}
}

async function remove(trx: Db, ids: readonly string[]): Promise<void> {
	const old = await trx
		.selectFrom('search_texts')
		.select('id')
		.where('submission_id', 'in', ids)
		.execute();
	for (let from = 0; from < old.length; from += 1000) {
		const rows = old.slice(from, from + 1000).map(({ id }) => id);
		await sql`delete from search_words where rowid in (${sql.join(rows)})`.execute(trx);
		await trx.deleteFrom('search_texts').where('id', 'in', rows).execute();
	}
}

function matches(query: SearchQuery) {
	const asked = [
		query.all.map(phrase).join(' AND '),
		...query.none.map((term) => phrase(term))
	].join(' NOT ');
	return sql<SqlBool>`t.id in (select rowid from search_words where search_words match ${asked})`;
}

/** Words hold letters and digits alone: nothing in them is read as a sign of the query. */
const phrase = ({ tokens, prefix }: Term) => `"${tokens.join(' ')}"${prefix ? ' *' : ''}`;
