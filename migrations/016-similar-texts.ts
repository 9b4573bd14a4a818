import type { Kysely } from 'kysely';

/**
 * Families of similar texts as they were last looked for in a consultation, and replies that the compilation tells as in the
 * same terms as another.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema
		.createTable('similar_searches')
		.addColumn('consultation_id', 'text', (c) =>
			c.primaryKey().references('consultations.id').onDelete('cascade')
		)
		.addColumn('searched_at', 'text', (c) => c.notNull())
		.addColumn('searched_by', 'text', (c) => c.notNull())
		.addColumn('replies', 'integer', (c) => c.notNull())
		.addColumn('families', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createTable('same_terms')
		.addColumn('submission_id', 'text', (c) =>
			c.primaryKey().references('submissions.id').onDelete('cascade')
		)
		.addColumn('told_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('chosen_at', 'text', (c) => c.notNull())
		.addColumn('chosen_by', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('same_terms_by_consultation')
		.on('same_terms')
		.columns(['consultation_id', 'told_id'])
		.execute();
	await schema.createIndex('same_terms_by_told').on('same_terms').column('told_id').execute();
}
