import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * How much the kept revisions of a submission hold, in characters, so that its limit is known without reading them. Counted
 * from what is there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('submissions')
		.addColumn('history_size', 'bigint', (c) => c.notNull().defaultTo(0))
		.execute();
	await sql`
		update submissions set history_size = coalesce((
			select sum(length(r.answers)) from submission_revisions as r where r.submission_id = submissions.id
		), 0)
	`.execute(db);
}
