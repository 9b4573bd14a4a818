import type { Kysely } from 'kysely';

/**
 * Documents in the course of being issued, their editions as they were frozen, and the files that are issued. A file names
 * the digest of its edition, so that no edition can change under its files; nothing here goes with a consultation.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema
		.createTable('issues')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) => c.notNull().references('consultations.id'))
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('symbol', 'text', (c) => c.unique())
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('session', 'integer', (c) => c.notNull())
		.addColumn('agenda_item', 'text')
		.addColumn('distribution', 'text')
		.addColumn('document_date', 'text')
		.addColumn('wordings', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull())
		.addColumn('review_at', 'text')
		.addColumn('review_by', 'text')
		.addColumn('returned_at', 'text')
		.addColumn('returned_by', 'text')
		.addColumn('return_reason', 'text')
		.addColumn('final_at', 'text')
		.addColumn('final_by', 'text')
		.addColumn('files_failure', 'text')
		.addColumn('issued_at', 'text')
		.addColumn('issued_by', 'text')
		.addUniqueConstraint('issues_in_order', ['consultation_id', 'position'])
		.execute();
	await schema
		.createIndex('issues_by_state')
		.on('issues')
		.columns(['state', 'issued_at', 'id'])
		.execute();
	await schema
		.createTable('issue_editions')
		.addColumn('issue_id', 'text', (c) => c.notNull().references('issues.id'))
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('model', 'text', (c) => c.notNull())
		.addColumn('digest', 'text', (c) => c.notNull())
		.addColumn('whole', 'text')
		.addColumn('changes', 'text', (c) => c.notNull())
		.addColumn('frozen_at', 'text', (c) => c.notNull())
		.addColumn('frozen_by', 'text', (c) => c.notNull())
		.addColumn('issued_at', 'text')
		.addColumn('issued_by', 'text')
		.addPrimaryKeyConstraint('issue_editions_key', ['issue_id', 'language'])
		.addUniqueConstraint('issue_editions_digest', ['issue_id', 'language', 'digest'])
		.execute();
	await schema
		.createIndex('issue_editions_pending')
		.on('issue_editions')
		.columns(['issued_at', 'issue_id'])
		.execute();
	await schema
		.createTable('issued_files')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('issue_id', 'text', (c) => c.notNull())
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('digest', 'text', (c) => c.notNull())
		.addColumn('format', 'text', (c) => c.notNull())
		.addColumn('size', 'integer', (c) => c.notNull())
		.addColumn('sha256', 'text', (c) => c.notNull())
		.addColumn('storage_key', 'text', (c) => c.notNull().unique())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('written_at', 'text', (c) => c.notNull())
		.addForeignKeyConstraint(
			'issued_files_edition',
			['issue_id', 'language', 'digest'],
			'issue_editions',
			['issue_id', 'language', 'digest']
		)
		.addUniqueConstraint('issued_files_once', ['issue_id', 'language', 'format'])
		.execute();
}
