import type { Kysely } from 'kysely';

/**
 * Whether the Office may ask a respondent about gaps, and the address for that, apart from the reply and with the date
 * after which it is erased.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema.alterTable('submissions').addColumn('may_contact', 'text').execute();
	await schema
		.createTable('contacts')
		.addColumn('submission_id', 'text', (c) =>
			c.primaryKey().references('submissions.id').onDelete('cascade')
		)
		.addColumn('email', 'text', (c) => c.notNull())
		.addColumn('given_at', 'text', (c) => c.notNull())
		.addColumn('erase_after', 'text', (c) => c.notNull())
		.execute();
	await schema.createIndex('contacts_by_erasure').on('contacts').column('erase_after').execute();
}
