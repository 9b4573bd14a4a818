import { createHash, randomUUID } from 'node:crypto';
import type { Writing } from '#lib/domain/registry/writing.ts';
import type { RegistryEntry } from '#lib/domain/registry/registry-entry.ts';
import { fromJson, toJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** Entries that wait to go into the registry, and how respondents are to be written to; `digest` is of the registry with which they were compared. */
export type RegistryImport = { digest: string; entries: RegistryEntry[]; written: Writing[] };

/** By this a registry that changed meanwhile is known. */
export function digestOfEntries(entries: readonly RegistryEntry[]): string {
	return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}

/** Keeps an import, and lets go of all that were prepared before `since`. Returns its id. */
export async function insertRegistryImport(
	trx: Db,
	{ at, since, digest, entries, written }: RegistryImport & { at: string; since: string }
): Promise<string> {
	await trx.deleteFrom('registry_imports').where('prepared_at', '<', since).execute();
	const id = randomUUID();
	await trx
		.insertInto('registry_imports')
		.values({ id, prepared_at: at, digest, entries: toJson({ entries, written }) })
		.execute();
	return id;
}

export async function findRegistryImport(db: Db, id: string): Promise<RegistryImport | undefined> {
	const row = await db
		.selectFrom('registry_imports')
		.select(['digest', 'entries'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) return undefined;
	const kept = fromJson<RegistryEntry[] | Omit<RegistryImport, 'digest'>>(row.entries);
	// Entries alone where no column said how to write.
	return { digest: row.digest, ...(Array.isArray(kept) ? { entries: kept, written: [] } : kept) };
}

/** Takes an import out; false where it was gone. */
export async function deleteRegistryImport(trx: Db, id: string): Promise<boolean> {
	const gone = await trx
		.deleteFrom('registry_imports')
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	return gone !== undefined;
}
