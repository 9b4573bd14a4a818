import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { SearchQuery, Term } from '#lib/domain/search/query.ts';
import type { Db } from '../db/schema.ts';
import type { Search } from './search.ts';
import { markedQuery, partsOf } from './search.ts';
import { wordsOfReplies } from './words-of-replies.ts';

/** A tsvector beside each row, made here and not by a parser of PostgreSQL, with GIN over it. */
export const postgresSearch: Search = {
	put: async (trx, submissionIds) => {
		for (const ids of partsOf(submissionIds)) await putPart(trx, ids);
	},
	matching: (query) => matches(query),
	naming: (query) => matches(markedQuery(query))
};

const atOnce = 200;

async function putPart(trx: Db, ids: readonly string[]): Promise<void> {
	await trx.deleteFrom('search_texts').where('submission_id', 'in', ids).execute();
	const texts = await wordsOfReplies(trx, ids);
	for (let from = 0; from < texts.length; from += atOnce) {
		const rows = texts
			.slice(from, from + atOnce)
			.map(
				(row) =>
					sql`(${row.submission_id}, ${row.question_key}, ${row.language}, cast(${vectorOf(row.words)} as tsvector))`
			);
		await sql`insert into search_texts (submission_id, question_key, language, words) values ${sql.join(rows)}`.execute(
			trx
		);
	}
}

/** PostgreSQL keeps 255 places of a word and none beyond 16,383 (its manual, 8.11.1, 12.11); a vector has 1 MB. */
const mostPlaces = 255;
const lastPlace = 16_383;
const mostBytes = 900_000;

/** Is in a text whose words have more places than are kept: there phrases are looked for by their words. */
const longMark = '\ue001';

/** The words with their places, as the text of a tsvector. They hold letters and digits alone. */
export function vectorOf(words: readonly string[]): string {
	const places = new Map<string, number[]>();
	let isLong = words.length > lastPlace;
	let bytes = 0;
	for (const [index, word] of words.entries()) {
		let own = places.get(word);
		if (!own) {
			bytes += Buffer.byteLength(word) + 12;
			if (bytes > mostBytes) break;
			places.set(word, (own = []));
		}
		if (own.length < mostPlaces && index < lastPlace) own.push(index + 1);
		else isLong = true;
	}
	if (isLong) places.set(longMark, [1]);
	return [...places]
		.map(([word, at]) => (at.length > 0 ? `'${word}':${at.join(',')}` : `'${word}'`))
		.join(' ');
}

function matches({ all, none }: SearchQuery) {
	const asked = [...all.map(termOf), ...none.map((term) => `!(${exact(term)})`)].join(' & ');
	return sql<SqlBool>`t.words @@ cast(${asked} as tsquery)`;
}

const word = (tokens: readonly string[], index: number, prefix: boolean) =>
	`'${tokens[index] ?? ''}'${prefix && index === tokens.length - 1 ? ':*' : ''}`;

const exact = ({ tokens, prefix }: Term) =>
	tokens.map((_, index) => word(tokens, index, prefix)).join(' <-> ');

function termOf(term: Term): string {
	if (term.tokens.length === 1) return exact(term);
	const apart = term.tokens.map((_, index) => word(term.tokens, index, term.prefix)).join(' & ');
	return `((${exact(term)}) | ('${longMark}' & ${apart}))`;
}
