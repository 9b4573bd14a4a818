import type { Kysely } from 'kysely';

/** Translations of the lines of a document, each state of each of them, and files with translations that wait for a person. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	await schema
		.createTable('edition_texts')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('unit', 'text', (c) => c.notNull())
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('source', 'text', (c) => c.notNull())
		.addColumn('words', 'text', (c) => c.notNull())
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('written_by', 'text', (c) => c.notNull())
		.addColumn('kept_by', 'text', (c) => c.notNull())
		.addColumn('kept_at', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('edition_texts_by_unit')
		.unique()
		.on('edition_texts')
		.columns(['consultation_id', 'language', 'unit', 'number'])
		.execute();
	await schema
		.createTable('edition_readings')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('file_name', 'text', (c) => c.notNull())
		.addColumn('texts', 'text', (c) => c.notNull())
		.addColumn('read_by', 'text', (c) => c.notNull())
		.addColumn('read_at', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('edition_readings_by_day')
		.on('edition_readings')
		.columns(['read_at'])
		.execute();
	await schema
		.createIndex('edition_readings_by_consultation')
		.on('edition_readings')
		.columns(['consultation_id'])
		.execute();
}
