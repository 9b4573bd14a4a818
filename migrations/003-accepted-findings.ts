import type { Kysely } from 'kysely';

/**
 * Decisions of staff that a finding on an edition of the compilation may stand. `facts` is a hash of what the finding
 * says: when the facts change, the decision no longer meets it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('accepted_findings')
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('rule', 'text', (c) => c.notNull())
		.addColumn('node', 'text', (c) => c.notNull())
		.addColumn('facts', 'text', (c) => c.notNull())
		.addColumn('reason', 'text', (c) => c.notNull())
		.addColumn('accepted_by', 'text', (c) => c.notNull())
		.addColumn('accepted_at', 'text')
		.addPrimaryKeyConstraint('accepted_findings_pk', [
			'consultation_id',
			'language',
			'rule',
			'node',
			'facts'
		])
		.execute();
}
