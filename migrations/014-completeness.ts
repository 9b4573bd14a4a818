import type { Kysely } from 'kysely';

/**
 * Rules of single questions (a minimum, and whether "not applicable" may be said), decisions on a second reply in the name
 * of one State, and leave to send late.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema.alterTable('questions').addColumn('minimum', 'integer').execute();
	await schema
		.alterTable('questions')
		.addColumn('not_applicable', 'integer', (c) => c.notNull().defaultTo(0))
		.execute();

	await schema
		.createTable('second_replies')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('first_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('second_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('decision', 'text', (c) => c.notNull())
		.addColumn('superseded_id', 'text')
		.addColumn('reason', 'text', (c) => c.notNull())
		.addColumn('decided_at', 'text', (c) => c.notNull())
		.addColumn('decided_by', 'text', (c) => c.notNull())
		.addColumn('undone_at', 'text')
		.addColumn('undone_by', 'text')
		.execute();
	await schema
		.createIndex('second_replies_by_consultation')
		.on('second_replies')
		.columns(['consultation_id', 'undone_at'])
		.execute();

	await schema
		.createTable('soft_closes')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('until', 'text', (c) => c.notNull())
		.addColumn('reason', 'text', (c) => c.notNull())
		.addColumn('allowed_at', 'text', (c) => c.notNull())
		.addColumn('allowed_by', 'text', (c) => c.notNull())
		.addColumn('ended_at', 'text')
		.execute();
	await schema
		.createIndex('soft_closes_by_consultation')
		.on('soft_closes')
		.columns(['consultation_id', 'allowed_at'])
		.execute();
}
