import type { Kysely } from 'kysely';

/**
 * Documents that are read into passages, which of them stand in answers, and replies that staff register because they came
 * by note verbale, by mail or at a meeting.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	await schema
		.createTable('registrations')
		.addColumn('submission_id', 'text', (c) =>
			c.primaryKey().references('submissions.id').onDelete('cascade')
		)
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('received_on', 'text', (c) => c.notNull())
		.addColumn('sent_by', 'text', (c) => c.notNull())
		.addColumn('late_reason', 'text')
		.addColumn('registered_at', 'text', (c) => c.notNull())
		.addColumn('registered_by', 'text', (c) => c.notNull())
		.addColumn('finished_at', 'text')
		.addColumn('finished_by', 'text')
		.execute();
	await schema
		.createIndex('registrations_by_consultation')
		.on('registrations')
		.columns(['consultation_id', 'registered_at', 'submission_id'])
		.execute();

	await schema
		.createTable('document_readings')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('file_id', 'text', (c) => c.notNull().references('files.id').onDelete('cascade'))
		.addColumn('shown', 'text', (c) => c.notNull())
		.addColumn('blocks', 'text', (c) => c.notNull())
		.addColumn('pages', 'integer')
		.addColumn('cut', 'integer', (c) => c.notNull())
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('words_hash', 'text', (c) => c.notNull())
		.addColumn('is_form', 'integer', (c) => c.notNull())
		.addColumn('needs_confirming', 'integer', (c) => c.notNull())
		.addColumn('confirmed_at', 'text')
		.addColumn('confirmed_by', 'text')
		.addColumn('settled_at', 'text')
		.addColumn('settled_by', 'text')
		.addColumn('paragraphs', 'integer', (c) => c.notNull())
		.addColumn('unplaced', 'integer', (c) => c.notNull())
		.addColumn('stopped_at', 'integer', (c) => c.notNull())
		.addColumn('read_at', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('document_readings_by_file')
		.on('document_readings')
		.column('file_id')
		.unique()
		.execute();
	await schema
		.createIndex('document_readings_by_submission')
		.on('document_readings')
		.column('submission_id')
		.execute();
	await schema
		.createIndex('document_readings_by_words')
		.on('document_readings')
		.column('words_hash')
		.execute();

	await schema
		.createTable('placements')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('reading_id', 'text', (c) =>
			c.notNull().references('document_readings.id').onDelete('cascade')
		)
		.addColumn('start_at', 'integer', (c) => c.notNull())
		.addColumn('end_at', 'integer', (c) => c.notNull())
		.addColumn('question_key', 'text', (c) => c.notNull())
		.addColumn('at', 'text', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('placements_by_reading')
		.on('placements')
		.columns(['reading_id', 'start_at'])
		.execute();

	/** The same file with another reply is found by its digest. */
	await schema.createIndex('files_by_digest').on('files').column('sha256').execute();
}
