import type { Kysely } from 'kysely';

/**
 * Mail that waits, went or did not: written in the transaction of the act that causes it, sent after the commit. `erase_at`
 * is when the address and the words go; the row stays.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('outbox')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.references('consultations.id').onDelete('set null')
		)
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('about', 'text', (c) => c.notNull())
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('to_address', 'text', (c) => c.notNull())
		.addColumn('subject', 'text', (c) => c.notNull())
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('next_at', 'text', (c) => c.notNull())
		.addColumn('claimed_until', 'text')
		.addColumn('problem', 'text')
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('settled_at', 'text')
		.addColumn('erase_at', 'text', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('outbox_by_turn')
		.on('outbox')
		.columns(['state', 'next_at', 'id'])
		.execute();
	await db.schema.createIndex('outbox_by_age').on('outbox').columns(['created_at', 'id']).execute();
	await db.schema
		.createIndex('outbox_by_state_and_age')
		.on('outbox')
		.columns(['state', 'created_at', 'id'])
		.execute();
	await db.schema.createIndex('outbox_by_erasure').on('outbox').column('erase_at').execute();
}
