import type { Kysely } from 'kysely';

/**
 * Files with a reply. A row outlives the removal of its file, so that what was there can be told; several rows may name
 * the same bytes on disk. Those that a bundle brought are known by their facts alone and have no `storage_key`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('files')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('question_key', 'text')
		.addColumn('upload_key', 'text', (c) => c.notNull())
		.addColumn('storage_key', 'text')
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('size', 'integer', (c) => c.notNull())
		.addColumn('sha256', 'text', (c) => c.notNull())
		.addColumn('added_at', 'text', (c) => c.notNull())
		.addColumn('added_by', 'text', (c) => c.notNull())
		.addColumn('sent_in', 'integer')
		.addColumn('left_in', 'integer')
		.addColumn('removed_at', 'text')
		.addColumn('removed_by', 'text')
		.execute();
	await db.schema
		.createIndex('files_by_upload')
		.on('files')
		.columns(['submission_id', 'upload_key'])
		.unique()
		.execute();
	await db.schema.createIndex('files_by_storage').on('files').column('storage_key').execute();
}
