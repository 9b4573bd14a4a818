import type { Kysely } from 'kysely';

/**
 * The registry of respondents: aliases, accreditation and contacts; two entries made one, with what followed, so that it can
 * be undone; and spreadsheets that wait for a person to see what they change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema.alterTable('respondents').addColumn('aliases', 'text').execute();
	await schema.alterTable('respondents').addColumn('accreditation', 'text').execute();
	await schema.alterTable('respondents').addColumn('merged_into', 'text').execute();
	await schema
		.createIndex('respondents_in_registry')
		.on('respondents')
		.columns(['merged_into', 'kind', 'key'])
		.execute();
	await schema
		.createTable('respondent_contacts')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('respondent_id', 'text', (c) =>
			c.notNull().references('respondents.id').onDelete('cascade')
		)
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('email', 'text', (c) => c.notNull())
		.addColumn('given_at', 'text', (c) => c.notNull())
		.addColumn('erase_after', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('respondent_contacts_by_respondent')
		.on('respondent_contacts')
		.columns(['respondent_id', 'given_at'])
		.execute();
	await schema
		.createIndex('respondent_contacts_by_erasure')
		.on('respondent_contacts')
		.column('erase_after')
		.execute();
	await schema
		.createTable('respondent_merges')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('kept_id', 'text', (c) => c.notNull().references('respondents.id'))
		.addColumn('gone_id', 'text', (c) => c.notNull().references('respondents.id'))
		.addColumn('moved', 'text', (c) => c.notNull())
		.addColumn('reason', 'text', (c) => c.notNull())
		.addColumn('merged_at', 'text', (c) => c.notNull())
		.addColumn('merged_by', 'text', (c) => c.notNull())
		.addColumn('undone_at', 'text')
		.addColumn('undone_by', 'text')
		.execute();
	await schema
		.createIndex('respondent_merges_by_kept')
		.on('respondent_merges')
		.columns(['kept_id', 'merged_at'])
		.execute();
	await schema
		.createTable('registry_imports')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('prepared_at', 'text', (c) => c.notNull())
		.addColumn('digest', 'text', (c) => c.notNull())
		.addColumn('entries', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('ledger_entries_by_donor')
		.on('ledger_entries')
		.column('donor_id')
		.execute();
}
