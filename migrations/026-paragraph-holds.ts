import type { Kysely } from 'kysely';

/** Which paragraph of a newest draft somebody works in: a lease that ends by itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('paragraph_holds')
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('node', 'text', (c) => c.notNull())
		.addColumn('held_by', 'text', (c) => c.notNull())
		.addColumn('since', 'text', (c) => c.notNull())
		.addColumn('until', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('paragraph_holds_key', ['consultation_id', 'language', 'node'])
		.execute();
}
