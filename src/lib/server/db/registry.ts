import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { Respondent } from '#lib/domain/respondent.ts';
import type { Database, Db } from './schema.ts';
import { listKeyOf } from '#lib/domain/english-order.ts';
import { nameKeyOf } from '#lib/domain/speaker.ts';
import { stateAsRespondent, states } from '#lib/domain/states.ts';
import { insertAll } from './insert-all.ts';
import { fromJson, optional, optionalJson, toJson } from './json-column.ts';
import { settleListKeys } from './list-keys.ts';
import { fileRespondentNames } from './respondent-names.ts';
import { submissionsOfRespondents } from './submissions-of-respondents.ts';

type Row = Omit<
	Selectable<Database['respondents']>,
	'aliases' | 'accreditation' | 'merged_into' | 'correspondence'
>;

/** Few enough for one `in (…)` on both engines. */
const mostKeys = 5000;

/**
 * Brings the 195 States of the registry to the names that this release knows. Costs one query when nothing changed;
 * may run in several processes at once.
 */
export async function ensureStates(trx: Db): Promise<void> {
	const rows = await trx
		.selectFrom('respondents')
		.selectAll()
		.where('kind', '=', 'state')
		.execute();
	const known = new Map(rows.map((row) => [row.key, row]));
	const missing: Omit<Row, 'id'>[] = [];
	for (const state of states) {
		const wanted = { ...rowOf(stateAsRespondent(state)), regional_group: state.group ?? null };
		const row = known.get(state.key);
		if (row === undefined) missing.push(wanted);
		else if (!isSame(row, wanted)) {
			await trx.updateTable('respondents').set(wanted).where('id', '=', row.id).execute();
			await settleListKeys(trx, await submissionsOfRespondents(trx, [row.id]));
		}
	}
	if (missing.length === 0) return;
	await trx
		.insertInto('respondents')
		.values(missing.map((row) => ({ id: randomUUID(), ...row })))
		.onConflict((conflict) => conflict.column('key').doNothing())
		.execute();
}

function isSame(row: Row, wanted: Omit<Row, 'id'>): boolean {
	return Object.entries(wanted).every(([column, value]) => row[column as keyof Row] === value);
}

/** The respondents with these keys, by key; a key that the registry does not know is left out. */
export async function findRespondents(
	db: Db,
	keys: readonly string[]
): Promise<Map<string, { id: string; respondent: Respondent }>> {
	const found = new Map<string, { id: string; respondent: Respondent }>();
	for (let from = 0; from < keys.length; from += mostKeys) {
		const rows = await db
			.selectFrom('respondents')
			.selectAll()
			.where('key', 'in', keys.slice(from, from + mostKeys))
			.execute();
		for (const row of rows) found.set(row.key, { id: row.id, respondent: respondentOf(row) });
	}
	return found;
}

/** Adds respondents that the registry does not have, and files their names. Returns the id of each by its key. */
export async function insertRespondents(
	trx: Db,
	respondents: readonly Respondent[]
): Promise<Map<string, string>> {
	const rows = respondents.map((respondent) => ({ id: randomUUID(), ...rowOf(respondent) }));
	await insertAll(trx, 'respondents', rows);
	await fileRespondentNames(
		trx,
		rows.map(({ id, kind, name }) => ({ id, kind, names: Object.values(fromJson<Texts>(name)) }))
	);
	return new Map(rows.map(({ key, id }) => [key, id]));
}

function rowOf(respondent: Respondent): Omit<Row, 'id'> {
	return {
		key: respondent.key,
		kind: respondent.kind,
		category: respondent.category ?? null,
		name: toJson(respondent.name),
		formal_name: toJson(respondent.formalName),
		sort_key: respondent.sortKey ?? null,
		list_key: listKeyOf(respondent),
		regional_group: null,
		country: respondent.country ?? null,
		grammar: toJson(respondent.grammar)
	};
}

/** A row of the registry as the domain sees it. */
export function respondentOf(row: Row): Respondent {
	return {
		key: row.key,
		kind: row.kind as Respondent['kind'],
		...optional('category', row.category as Respondent['category'] | null),
		name: fromJson(row.name),
		...optionalJson<'formalName', Respondent['formalName']>('formalName', row.formal_name),
		...optional('sortKey', row.sort_key),
		...optional('country', row.country),
		...optionalJson<'grammar', Respondent['grammar']>('grammar', row.grammar)
	};
}

/** The respondents other than States that are called by one of `names`: their key, or a filed name in any language. */
export async function findOthersCalled(db: Db, names: readonly string[]): Promise<Respondent[]> {
	const found = new Map<string, Respondent>();
	for (let from = 0; from < names.length; from += mostKeys) {
		const part = names.slice(from, from + mostKeys);
		const rows = await db
			.selectFrom('respondents')
			.selectAll()
			.where('kind', '!=', 'state')
			.where(({ eb, or, selectFrom }) =>
				or([
					eb('key', 'in', part),
					eb(
						'id',
						'in',
						selectFrom('respondent_names')
							.select('respondent_id')
							.where('name_key', 'in', part.map(nameKeyOf))
					)
				])
			)
			.execute();
		for (const row of rows) found.set(row.key, respondentOf(row));
	}
	return [...found.values()];
}

/** The respondent with this id, or the one that it was merged into. */
export async function findRespondentById(db: Db, id: string): Promise<Respondent | undefined> {
	const row = await db
		.selectFrom('respondents as r')
		.leftJoin('respondents as kept', 'kept.id', 'r.merged_into')
		.select(({ fn }) => fn.coalesce('kept.key', 'r.key').as('key'))
		.where('r.id', '=', id)
		.executeTakeFirst();
	const found = row && (await findRespondents(db, [row.key])).get(row.key);
	return found?.respondent;
}

/** Anyone in the registry by key, a State too: its id, whether it was merged, and the language chosen to write to it in. */
export async function findBody(
	db: Db,
	key: string
): Promise<
	| { id: string; respondent: Respondent; merged: boolean; correspondence?: OfficialLanguage }
	| undefined
> {
	const row = await db
		.selectFrom('respondents')
		.selectAll()
		.where('key', '=', key)
		.executeTakeFirst();
	return (
		row && {
			id: row.id,
			respondent: respondentOf(row),
			merged: row.merged_into !== null,
			...optional('correspondence', row.correspondence as OfficialLanguage | null)
		}
	);
}

/** The language in which a respondent is written to; without one, the usual one again. */
export async function putCorrespondence(
	trx: Db,
	id: string,
	language: OfficialLanguage | undefined
): Promise<void> {
	await trx
		.updateTable('respondents')
		.set({ correspondence: language ?? null })
		.where('id', '=', id)
		.execute();
}
