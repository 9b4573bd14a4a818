import type { Insertable } from 'kysely';
import type { Database, Db } from './schema.ts';

/** Fewer than SQLite (32,766) and PostgreSQL (65,535) allow in one statement. */
const mostValues = 16_000;
const mostRows = 400;

/** Inserts any number of rows, a few hundred at a time. The rows of one call have the same columns. */
export async function insertAll<Table extends keyof Database>(
	trx: Db,
	table: Table,
	rows: readonly Insertable<Database[Table]>[]
): Promise<void> {
	const columns = Object.keys(rows[0] ?? {}).length || 1;
	const size = Math.min(mostRows, Math.floor(mostValues / columns));
	for (let from = 0; from < rows.length; from += size)
		await trx
			.insertInto(table)
			.values(rows.slice(from, from + size))
			.execute();
}
