import type { Db } from './schema.ts';

/** Every file whose bytes are kept here, or were until the sweep took them, some hundreds at a time. */
export async function* listStoredFiles(
	db: Db
): AsyncGenerator<{ key: string; size: number; sha256: string }[]> {
	for (const table of ['files', 'issued_files'] as const) yield* listStoredIn(db, table);
}

async function* listStoredIn(
	db: Db,
	table: 'files' | 'issued_files'
): AsyncGenerator<{ key: string; size: number; sha256: string }[]> {
	let after = '';
	for (;;) {
		const rows = await db
			.selectFrom(table)
			.select(['id', 'storage_key', 'size', 'sha256'])
			.where('id', '>', after)
			.orderBy('id')
			.limit(500)
			.execute();
		yield rows.flatMap(({ storage_key: key, size, sha256 }) =>
			key === null ? [] : { key, size, sha256 }
		);
		const last = rows.at(-1);
		if (!last) return;
		after = last.id;
	}
}

/** Of these storage keys, those whose bytes are still wanted: by a file that is there, was ever sent, or was removed after `since`, or by one of an issue. */
export async function wantedKeys(
	db: Db,
	keys: readonly string[],
	since: string
): Promise<Set<string>> {
	if (keys.length === 0) return new Set();
	const rows = await db
		.selectFrom('files')
		.select('storage_key')
		.where('storage_key', 'in', keys)
		.where((eb) =>
			eb.or([
				eb('removed_at', 'is', null),
				eb('sent_in', 'is not', null),
				eb('removed_at', '>=', since)
			])
		)
		.union(db.selectFrom('issued_files').select('storage_key').where('storage_key', 'in', keys))
		.execute();
	return new Set(rows.flatMap(({ storage_key }) => storage_key ?? []));
}
