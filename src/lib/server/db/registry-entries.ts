import { randomUUID } from 'node:crypto';
import { listKeyOf } from '#lib/domain/english-order.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { RegistryEntry } from '#lib/domain/registry/registry-entry.ts';
import { namesOf } from '#lib/domain/registry/registry-entry.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import { fromJson, optional, toJson } from './json-column.ts';
import { fileRespondentNames } from './respondent-names.ts';
import { settleListKeys, standsAfter } from './list-keys.ts';
import { submissionsOfRespondents } from './submissions-of-respondents.ts';
import { matchRespondent } from './unmatched.ts';
import type { Db } from './schema.ts';

/** An entry with its id. */
export type StoredEntry = { id: string; entry: RegistryEntry };

const columns = [
	'id',
	'key',
	'kind',
	'category',
	'name',
	'aliases',
	'country',
	'accreditation'
] as const;

type Row = {
	id: string;
	key: string;
	kind: string;
	category: string | null;
	name: string;
	aliases: string | null;
	country: string | null;
	accreditation: string | null;
};

function toEntry(row: Row): StoredEntry {
	return {
		id: row.id,
		entry: {
			key: row.key,
			kind: row.kind as RegistryEntry['kind'],
			...optional('category', row.category as RegistryEntry['category'] | null),
			name: fromJson<Texts>(row.name),
			aliases: row.aliases === null ? [] : fromJson<string[]>(row.aliases),
			...optional('country', row.country),
			...optional('accreditation', row.accreditation as RegistryEntry['accreditation'] | null)
		}
	};
}

/** All entries other than States that are in the registry, in the order of lists. */
export async function findEntries(db: Db): Promise<StoredEntry[]> {
	const rows = await db
		.selectFrom('respondents')
		.select([...columns])
		.where('merged_into', 'is', null)
		.where('kind', '!=', 'state')
		.orderBy('list_key')
		.execute();
	return rows.map(toEntry);
}

/**
 * Those of them that more than confidential replies tell of: who signs no such reply, or another one too, or is invited.
 */
export async function findOpenEntries(db: Db): Promise<StoredEntry[]> {
	const signed = (is: '=' | '!=') =>
		db
			.selectFrom('signatories as g')
			.innerJoin('submissions as s', 's.id', 'g.submission_id')
			.select('g.respondent_id')
			.where('s.consent', is, 'confidential');
	const invited = db
		.selectFrom('invitees as e')
		.innerJoin('respondents as r', 'r.id', 'e.respondent_id')
		.select((eb) => eb.fn.coalesce('r.merged_into', 'r.id').as('id'));
	const rows = await db
		.selectFrom('respondents')
		.select([...columns])
		.where('merged_into', 'is', null)
		.where('kind', '!=', 'state')
		.where((eb) =>
			eb.or([
				eb('id', 'not in', signed('=')),
				eb('id', 'in', signed('!=')),
				eb('id', 'in', invited)
			])
		)
		.orderBy('list_key')
		.execute();
	return rows.map(toEntry);
}

/** Keys of the entries that were merged into others. */
export async function findMergedKeys(db: Db): Promise<Set<string>> {
	const rows = await db
		.selectFrom('respondents')
		.select('key')
		.where('merged_into', 'is not', null)
		.execute();
	return new Set(rows.map(({ key }) => key));
}

/** A page of one kind in the order of lists, after the respondent `after`; undefined `next` at the end. */
export async function listEntries(
	db: Db,
	{ kind, after = '', size }: { kind: RespondentKind; after?: string; size: number }
): Promise<{ entries: StoredEntry[]; next: string | undefined }> {
	const rows = await db
		.selectFrom('respondents as r')
		.select([...columns])
		.where('merged_into', 'is', null)
		.where('kind', '=', kind)
		.where(standsAfter(after))
		.orderBy('list_key')
		.limit(size + 1)
		.execute();
	const entries = rows.slice(0, size).map(toEntry);
	return { entries, next: rows.length > size ? entries.at(-1)?.entry.key : undefined };
}

/** The entry with this key, merged or not; no State. */
export async function findEntry(
	db: Db,
	key: string
): Promise<(StoredEntry & { mergedInto: string | undefined }) | undefined> {
	const row = await db
		.selectFrom('respondents as r')
		.leftJoin('respondents as kept', 'kept.id', 'r.merged_into')
		.select(columns.map((column) => `r.${column}` as const))
		.select('kept.key as kept_key')
		.where('r.key', '=', key)
		.where('r.kind', '!=', 'state')
		.executeTakeFirst();
	return row && { ...toEntry(row), mergedInto: row.kept_key ?? undefined };
}

/** Adds an entry and files its names. Gives its id; throws where the key is taken. */
export async function insertEntry(trx: Db, entry: RegistryEntry): Promise<string> {
	const id = randomUUID();
	await trx
		.insertInto('respondents')
		.values({ id, key: entry.key, ...valuesOf(entry), list_key: listKeyOf(entry) })
		.execute();
	await fileRespondentNames(trx, [{ id, kind: entry.kind, names: namesOf(entry) }]);
	return id;
}

/** Puts what `entry` says in the place of what is there. Names by which it was known before keep leading to it. */
export async function updateEntry(trx: Db, id: string, entry: RegistryEntry): Promise<void> {
	const { sort_key } = await trx
		.updateTable('respondents')
		.set(valuesOf(entry))
		.where('id', '=', id)
		.returning('sort_key')
		.executeTakeFirstOrThrow();
	await trx
		.updateTable('respondents')
		.set({ list_key: listKeyOf({ ...entry, ...optional('sortKey', sort_key) }) })
		.where('id', '=', id)
		.execute();
	await matchRespondent(trx, id);
	await settleListKeys(trx, await submissionsOfRespondents(trx, [id]));
	await fileRespondentNames(trx, [{ id, kind: entry.kind, names: namesOf(entry) }]);
}

function valuesOf({ kind, category, name, aliases, country, accreditation }: RegistryEntry) {
	return {
		kind,
		category: category ?? null,
		name: toJson(name),
		aliases: aliases.length > 0 ? toJson(aliases) : null,
		country: country ?? null,
		accreditation: accreditation ?? null
	};
}

/** Those who change the registry wait for one another: the row of a State that is always there stands for all of it. */
export async function lockRegistry(trx: Db): Promise<void> {
	await trx
		.updateTable('respondents')
		.set((eb) => ({ key: eb.ref('key') }))
		.where('key', '=', 'che')
		.execute();
}
