import type { Kysely } from 'kysely';

/** What editors wrote in a compilation, paragraph by paragraph: each text that a paragraph had, by whom and when. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema
		.createTable('paragraph_edits')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('draft_number', 'integer', (c) => c.notNull())
		.addColumn('node', 'text', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('content', 'text')
		.addColumn('edited_at', 'text', (c) => c.notNull())
		.addColumn('edited_by', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('paragraph_edits_by_node')
		.on('paragraph_edits')
		.columns(['consultation_id', 'language', 'node', 'edited_at'])
		.execute();
}
