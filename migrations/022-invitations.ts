import type { Kysely } from 'kysely';

/**
 * Invitations: letters with their recipients, the private links that they carry, reminders, and the wish of a respondent not
 * to be written to. A mail of an invitation names it, so that all of them can be held and counted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema.alterTable('respondents').addColumn('correspondence', 'text').execute();
	await schema.alterTable('respondent_contacts').addColumn('bounced_at', 'text').execute();
	await schema
		.createTable('respondent_wishes')
		.addColumn('respondent_id', 'text', (c) =>
			c.primaryKey().references('respondents.id').onDelete('cascade')
		)
		.addColumn('asked_at', 'text', (c) => c.notNull())
		.addColumn('way', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createTable('invitations')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('texts', 'text', (c) => c.notNull())
		.addColumn('reference', 'text', (c) => c.notNull())
		.addColumn('letter_date', 'text', (c) => c.notNull())
		.addColumn('origin', 'text', (c) => c.notNull())
		.addColumn('paused_at', 'text')
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('invitations_by_consultation')
		.on('invitations')
		.columns(['consultation_id', 'created_at', 'id'])
		.execute();
	await schema
		.createTable('invitees')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('invitation_id', 'text', (c) =>
			c.notNull().references('invitations.id').onDelete('cascade')
		)
		.addColumn('respondent_id', 'text', (c) => c.notNull().references('respondents.id'))
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('added_at', 'text', (c) => c.notNull())
		.addColumn('invited_at', 'text')
		.addColumn('invited_by', 'text')
		.addColumn('mail_id', 'text')
		.addColumn('noted_at', 'text')
		.addColumn('opened_at', 'text')
		.addColumn('submission_id', 'text', (c) => c.references('submissions.id').onDelete('set null'))
		.addColumn('bounced_at', 'text')
		.addColumn('bounce_way', 'text')
		.addColumn('bounce_reason', 'text')
		.addColumn('reminders', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('reminded_at', 'text')
		.addUniqueConstraint('invitees_once', ['consultation_id', 'respondent_id'])
		.execute();
	await schema
		.createIndex('invitees_by_invitation')
		.on('invitees')
		.columns(['invitation_id', 'number'])
		.execute();
	await schema
		.createIndex('invitees_by_respondent')
		.on('invitees')
		.column('respondent_id')
		.execute();
	await schema
		.createIndex('invitees_by_submission')
		.on('invitees')
		.column('submission_id')
		.execute();
	await schema
		.createTable('invitation_links')
		.addColumn('token_hash', 'text', (c) => c.primaryKey())
		.addColumn('invitee_id', 'text', (c) =>
			c.notNull().references('invitees.id').onDelete('cascade')
		)
		.addColumn('stop_hash', 'text', (c) => c.unique())
		.addColumn('recovery_hash', 'text')
		.addColumn('way', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('invitation_links_by_invitee')
		.on('invitation_links')
		.column('invitee_id')
		.execute();
	await schema
		.createIndex('invitation_links_by_recovery')
		.on('invitation_links')
		.column('recovery_hash')
		.execute();
	await schema
		.createTable('reminder_letters')
		.addColumn('consultation_id', 'text', (c) =>
			c.primaryKey().references('consultations.id').onDelete('cascade')
		)
		.addColumn('texts', 'text', (c) => c.notNull())
		.addColumn('origin', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createTable('reminders')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('days_before', 'integer')
		.addColumn('to_whom', 'text', (c) => c.notNull())
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('made_at', 'text', (c) => c.notNull())
		.addColumn('made_by', 'text', (c) => c.notNull())
		.addColumn('settled_at', 'text')
		.addColumn('mailed', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('left_out', 'text')
		.execute();
	await schema
		.createIndex('reminders_by_state')
		.on('reminders')
		.columns(['state', 'consultation_id'])
		.execute();
	await schema
		.createIndex('reminders_by_consultation')
		.on('reminders')
		.columns(['consultation_id', 'made_at'])
		.execute();
	await schema.alterTable('outbox').addColumn('invitation_id', 'text').execute();
	await schema.alterTable('outbox').addColumn('unsubscribe_url', 'text').execute();
	await schema
		.createIndex('outbox_by_invitation')
		.on('outbox')
		.columns(['invitation_id', 'state'])
		.execute();
	await schema.createIndex('outbox_by_about').on('outbox').column('about').execute();
}
