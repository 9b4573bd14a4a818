import type { Kysely } from 'kysely';

/**
 * Sub-themes; the words of an excerpt as they were when it was coded, by whom and when, and whether they have changed
 * since; and which replies were read. Excerpts that came in before keep no words: by their hash alone they are held
 * against the answer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema.alterTable('themes').addColumn('parent_key', 'text').execute();
	await schema
		.alterTable('excerpts')
		.addColumn('words', 'text', (c) => c.notNull().defaultTo(''))
		.execute();
	await schema
		.alterTable('excerpts')
		.addColumn('changed', 'integer', (c) => c.notNull().defaultTo(0))
		.execute();
	await schema.alterTable('excerpts').addColumn('coded_at', 'text').execute();
	await schema.alterTable('excerpts').addColumn('coded_by', 'text').execute();
	await schema.createIndex('excerpts_by_coding').on('excerpts').column('coded_at').execute();
	await schema
		.createTable('readings')
		.addColumn('submission_id', 'text', (c) =>
			c.primaryKey().references('submissions.id').onDelete('cascade')
		)
		.addColumn('read_at', 'text', (c) => c.notNull())
		.addColumn('read_by', 'text', (c) => c.notNull())
		.execute();
}
