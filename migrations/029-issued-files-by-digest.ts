import type { Kysely } from 'kysely';

/** Issued files are served to the public by their SHA-256. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createIndex('issued_files_by_sha256')
		.on('issued_files')
		.columns(['sha256', 'name'])
		.execute();
}
