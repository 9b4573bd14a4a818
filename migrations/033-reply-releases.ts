import type { Kysely } from 'kysely';

/**
 * Replies without attribution that a person read as the public will, and released. None that stood in a document before is
 * released by this: nobody looked at it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('reply_releases')
		.addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
		.addColumn('digest', 'text', (c) => c.notNull())
		.addColumn('withheld', 'text', (c) => c.notNull())
		.addColumn('released_at', 'text', (c) => c.notNull())
		.addColumn('released_by', 'text', (c) => c.notNull())
		.execute();
}
