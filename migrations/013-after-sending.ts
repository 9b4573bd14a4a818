import type { Kysely } from 'kysely';

/**
 * What can happen to a reply after it was sent. Changes that are not sent yet lie beside the answers that count, and each
 * sending keeps its receipt with the very record that its digest is of. Replies sent before have no receipt here: theirs is
 * made from what is stored.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	for (const column of ['revising', 'revising_since', 'pending_speakers', 'revised_at'])
		await schema.alterTable('submissions').addColumn(column, 'text').execute();
	await schema.alterTable('submissions').addColumn('withdrawn_at', 'text').execute();
	await schema
		.alterTable('submissions')
		.addColumn('sendings', 'integer', (c) => c.notNull().defaultTo(0))
		.execute();

	await schema
		.createTable('pending_answers')
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('question_key', 'text', (c) => c.notNull())
		.addColumn('answer', 'text', (c) => c.notNull())
		.addColumn('updated_at', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('pending_answers_key', ['submission_id', 'question_key'])
		.execute();

	await schema
		.createTable('receipts')
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('sent_at', 'text', (c) => c.notNull())
		.addColumn('late', 'integer', (c) => c.notNull())
		.addColumn('completeness', 'text', (c) => c.notNull())
		.addColumn('digest', 'text', (c) => c.notNull())
		.addColumn('record', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('receipts_key', ['submission_id', 'number'])
		.execute();

	await schema
		.createTable('completion_requests')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('questions', 'text', (c) => c.notNull())
		.addColumn('message', 'text', (c) => c.notNull())
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('until', 'text', (c) => c.notNull())
		.addColumn('asked_at', 'text', (c) => c.notNull())
		.addColumn('asked_by', 'text', (c) => c.notNull())
		.addColumn('ended_at', 'text')
		.addColumn('ending', 'text')
		.execute();
	await schema
		.createIndex('completion_requests_by_submission')
		.on('completion_requests')
		.columns(['submission_id', 'asked_at'])
		.execute();

	/** Decisions on a reply, with their reasons; nothing is ever taken out. */
	await schema
		.createTable('decisions')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('at', 'text', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addColumn('reason', 'text')
		.execute();
	await schema
		.createIndex('decisions_by_submission')
		.on('decisions')
		.columns(['submission_id', 'at'])
		.execute();
}
