import type { Kysely } from 'kysely';

/**
 * The ledger keeps the currency of an entry where it is not its own, and a statement of income and expenditure.
 * An import waits in `ledger_imports` while a person looks at what it would change; `ledger_digest` is that of the ledger
 * which they compared it with.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema.alterTable('ledger_entries').addColumn('currency', 'text').execute();
	await schema.alterTable('ledgers').addColumn('statement', 'text').execute();
	await schema
		.createTable('ledger_imports')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('ledgers.consultation_id').onDelete('cascade')
		)
		.addColumn('prepared_at', 'text', (c) => c.notNull())
		.addColumn('ledger_digest', 'text', (c) => c.notNull())
		.addColumn('entries', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('ledger_imports_by_age')
		.on('ledger_imports')
		.column('prepared_at')
		.execute();
	await schema
		.createIndex('ledger_imports_by_consultation')
		.on('ledger_imports')
		.column('consultation_id')
		.execute();
}
