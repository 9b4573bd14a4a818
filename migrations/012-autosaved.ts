import type { Kysely } from 'kysely';

/**
 * Whether a person said in which language an answer is, which no detection overrules; answers that stand already are
 * taken as not said. And when an autosaved revision began: one that runs on takes the place of the one before it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema
		.alterTable('answers')
		.addColumn('language_chosen', 'integer', (c) => c.notNull().defaultTo(0))
		.execute();
	await schema.alterTable('submission_revisions').addColumn('began_at', 'text').execute();
}
