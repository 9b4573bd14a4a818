import type { Kysely } from 'kysely';

/**
 * What readers remark on a compilation: comments in threads, and texts proposed for a paragraph. And the log of its edits,
 * each with what it changed as it was before and after, so that it can be undone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema
		.createTable('remarks')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('node', 'text', (c) => c.notNull())
		.addColumn('thread_id', 'text', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('quote', 'text')
		.addColumn('words', 'text', (c) => c.notNull())
		.addColumn('proposed', 'text')
		.addColumn('mark', 'text')
		.addColumn('made_at', 'text', (c) => c.notNull())
		.addColumn('made_by', 'text', (c) => c.notNull())
		.addColumn('outcome', 'text')
		.addColumn('settled_at', 'text')
		.addColumn('settled_by', 'text')
		.execute();
	await schema
		.createIndex('remarks_by_node')
		.on('remarks')
		.columns(['consultation_id', 'language', 'node', 'made_at'])
		.execute();
	await schema
		.createIndex('remarks_open')
		.on('remarks')
		.columns(['consultation_id', 'language', 'outcome'])
		.execute();
	await schema
		.createTable('compilation_edits')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('draft_number', 'integer', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('node', 'text', (c) => c.notNull())
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('changes', 'text', (c) => c.notNull())
		.addColumn('began_at', 'text', (c) => c.notNull())
		.addColumn('edited_at', 'text', (c) => c.notNull())
		.addColumn('edited_by', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('compilation_edits_position')
		.on('compilation_edits')
		.columns(['consultation_id', 'language', 'position'])
		.unique()
		.execute();
	await schema
		.createIndex('compilation_edits_by_hand')
		.on('compilation_edits')
		.columns(['consultation_id', 'language', 'edited_by', 'state', 'position'])
		.execute();
}
