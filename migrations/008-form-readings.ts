import type { Kysely } from 'kysely';

/** Word forms that were read into a draft and wait for a person to take what they say. `reading` is JSON. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('form_readings')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('read_at', 'text', (c) => c.notNull())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('reading', 'text', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('form_readings_by_submission')
		.on('form_readings')
		.columns(['submission_id', 'read_at'])
		.execute();
	await db.schema
		.createIndex('form_readings_by_age')
		.on('form_readings')
		.column('read_at')
		.execute();
}
