import type { Kysely } from 'kysely';

/** Open remarks of an edition are listed in the order in which they were made. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.dropIndex('remarks_open').execute();
	await db.schema
		.createIndex('remarks_open')
		.on('remarks')
		.columns(['consultation_id', 'language', 'outcome', 'made_at', 'id'])
		.execute();
}
