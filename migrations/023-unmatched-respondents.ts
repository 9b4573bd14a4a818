import type { Kysely } from 'kysely';

/** Respondents that a reply brought into the registry, until somebody has said whether they are new or were there already. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('unmatched_respondents')
		.addColumn('respondent_id', 'text', (c) =>
			c.primaryKey().references('respondents.id').onDelete('cascade')
		)
		.execute();
}
