import type { Kysely } from 'kysely';

/** The job numbers of the editions of a document stand at the foot of their first page. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('issues').addColumn('job_numbers', 'text').execute();
}
