import { createHash, randomUUID } from 'node:crypto';
import { listKeyOf } from '#lib/domain/english-order.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { nameKeyOf, slugOfName } from '#lib/domain/speaker.ts';
import type { Db } from './schema.ts';

/** Files the names of a respondent that is not a State, in all their languages. Filing again changes nothing. */
export async function fileRespondentNames(
	trx: Db,
	respondents: readonly { id: string; kind: string; names: readonly string[] }[]
): Promise<void> {
	const rows = respondents
		.filter(({ kind }) => kind !== 'state')
		.flatMap(({ id, kind, names }) =>
			[...new Set(names.map(nameKeyOf))].map((nameKey) => ({
				kind,
				name_key: nameKey,
				respondent_id: id
			}))
		);
	for (let start = 0; start < rows.length; start += 500)
		await trx
			.insertInto('respondent_names')
			.values(rows.slice(start, start + 500))
			.onConflict((conflict) => conflict.doNothing())
			.execute();
}

/** Id of the respondent that a speaker is: a State by its key, another by kind and normalised name. */
export async function findRespondentOf(db: Db, speaker: Speaker): Promise<string | undefined> {
	if (speaker.kind === 'state') {
		const row = await db
			.selectFrom('respondents')
			.select('id')
			.where('key', '=', speaker.state)
			.where('kind', '=', 'state')
			.executeTakeFirst();
		return row?.id;
	}
	const row = await db
		.selectFrom('respondent_names')
		.select('respondent_id')
		.where('kind', '=', speaker.kind)
		.where('name_key', '=', nameKeyOf(speaker.name))
		.orderBy('respondent_id')
		.executeTakeFirst();
	return row?.respondent_id;
}

/**
 * One of `others` is, by any of its names in the registry, the respondent that `speaker` is. States are told apart by their
 * keys alone.
 */
export async function isAmongNames(
	db: Db,
	speaker: Speaker,
	others: readonly Speaker[]
): Promise<boolean> {
	if (speaker.kind === 'state') return false;
	const names = others.flatMap((each) =>
		each.kind === speaker.kind ? [nameKeyOf(each.name)] : []
	);
	const known = names.length > 0 ? await findRespondentOf(db, speaker) : undefined;
	if (known === undefined) return false;
	const row = await db
		.selectFrom('respondent_names')
		.select('respondent_id')
		.where('kind', '=', speaker.kind)
		.where('name_key', 'in', names)
		.where('respondent_id', '=', known)
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * Id of the respondent that a speaker is, with a new entry in the registry where there is none. The key of a new entry is
 * the name in Latin letters, or that with a hash where another respondent has it or the name has no such letters.
 * `language` is that in which the name is written. Throws where a State is not in the registry.
 */
export async function ensureRespondentOf(
	trx: Db,
	speaker: Speaker,
	language: string
): Promise<string> {
	const known = await findRespondentOf(trx, speaker);
	if (known) return known;
	if (speaker.kind === 'state') throw new Error(`the registry lacks the State ${speaker.state}`);
	const slug = slugOfName(speaker.name);
	const hash = createHash('sha256')
		.update(`${speaker.kind}\n${nameKeyOf(speaker.name)}`)
		.digest('hex')
		.slice(0, 10);
	const withHash = slug === '' ? `r-${hash}` : `${slug}-${hash}`;
	const { kind } = speaker;
	const name = { [language]: speaker.name };
	for (const key of slug.length > 3 ? [slug, withHash] : [withHash]) {
		const row = await trx
			.insertInto('respondents')
			.values({
				id: randomUUID(),
				key,
				kind,
				category: speaker.kind === 'stakeholder' ? speaker.category : null,
				name: JSON.stringify(name),
				list_key: listKeyOf({ key, kind, name }),
				country: speaker.country ?? null
			})
			.onConflict((conflict) => conflict.column('key').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (row) {
			await fileRespondentNames(trx, [{ id: row.id, kind: speaker.kind, names: [speaker.name] }]);
			await trx.insertInto('unmatched_respondents').values({ respondent_id: row.id }).execute();
			return row.id;
		}
		const other = await findRespondentOf(trx, speaker);
		if (other) return other;
	}
	throw new Error(`the key ${withHash} belongs to another respondent`);
}

/** Key of the respondent with this id. */
export async function keyOfRespondent(db: Db, id: string): Promise<string> {
	const row = await db
		.selectFrom('respondents')
		.select('key')
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	return row.key;
}
