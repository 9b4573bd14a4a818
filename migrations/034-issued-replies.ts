import type { Kysely } from 'kysely';

/**
 * The replies on which an issued document rests, as the public reads them from then on. Those of documents that were issued
 * before are noted at the next start, as they are public then.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('issues').addColumn('confidential_replies', 'integer').execute();
	await db.schema.alterTable('issues').addColumn('participation', 'text').execute();
	await db.schema
		.createTable('issued_replies')
		.addColumn('issue_id', 'text', (c) => c.notNull().references('issues.id'))
		.addColumn('submission_id', 'text', (c) => c.notNull().references('submissions.id'))
		.addColumn('attributed', 'integer', (c) => c.notNull())
		.addColumn('place', 'text', (c) => c.notNull())
		.addColumn('digest', 'text', (c) => c.notNull())
		.addColumn('reply', 'text', (c) => c.notNull())
		.addColumn('withheld', 'text')
		.addPrimaryKeyConstraint('issued_replies_key', ['issue_id', 'submission_id'])
		.execute();
	await db.schema
		.createIndex('issued_replies_by_submission')
		.on('issued_replies')
		.column('submission_id')
		.execute();
}
