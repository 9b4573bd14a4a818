import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/**
 * All tables of the first pass. Text UUIDs, ISO 8601 UTC text, 0/1 integers, JSON as text:
 * the same on SQLite and PostgreSQL. Wordings per language are JSON objects keyed by language.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;

	await schema
		.createTable('users')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('email', 'text', (c) => c.notNull().unique())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('role', 'text', (c) => c.notNull())
		.addColumn('password_hash', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('disabled_at', 'text')
		.execute();

	await schema
		.createTable('sessions')
		.addColumn('token_hash', 'text', (c) => c.primaryKey())
		.addColumn('user_id', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('expires_at', 'text', (c) => c.notNull())
		.execute();
	await schema.createIndex('sessions_by_user').on('sessions').column('user_id').execute();

	await schema
		.createTable('respondents')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('key', 'text', (c) => c.notNull().unique())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('category', 'text')
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('formal_name', 'text')
		.addColumn('sort_key', 'text')
		.addColumn('regional_group', 'text')
		.addColumn('country', 'text')
		.addColumn('grammar', 'text')
		.execute();

	/** Every name of a respondent that is not a State, normalised: by it a reply finds its respondent. */
	await schema
		.createTable('respondent_names')
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('name_key', 'text', (c) => c.notNull())
		.addColumn('respondent_id', 'text', (c) =>
			c.notNull().references('respondents.id').onDelete('cascade')
		)
		.addPrimaryKeyConstraint('respondent_names_key', ['kind', 'name_key', 'respondent_id'])
		.execute();

	await schema
		.createTable('consultations')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('slug', 'text', (c) => c.notNull().unique())
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('summary', 'text', (c) => c.notNull())
		.addColumn('background', 'text', (c) => c.notNull())
		.addColumn('notice', 'text')
		.addColumn('languages', 'text', (c) => c.notNull())
		.addColumn('original_language', 'text', (c) => c.notNull())
		.addColumn('opens_at', 'text', (c) => c.notNull())
		.addColumn('closes_at', 'text', (c) => c.notNull())
		.addColumn('late_replies', 'text', (c) => c.notNull())
		.addColumn('counting_rule', 'text', (c) => c.notNull())
		.addColumn('contact', 'text', (c) => c.notNull())
		.addColumn('document', 'text', (c) => c.notNull())
		.addColumn('due_session', 'integer', (c) => c.notNull())
		.addColumn('agenda_item', 'text')
		.addColumn('created_at', 'text', (c) => c.notNull())
		.execute();

	await schema
		.createTable('acts')
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('part', 'text', (c) => c.notNull())
		.addColumn('key', 'text', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('body', 'text', (c) => c.notNull())
		.addColumn('number', 'text', (c) => c.notNull())
		.addColumn('symbol', 'text', (c) => c.notNull())
		.addColumn('date', 'text', (c) => c.notNull())
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('operative', 'text')
		.addPrimaryKeyConstraint('acts_key', ['consultation_id', 'position'])
		.execute();

	await schema
		.createTable('themes')
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('key', 'text', (c) => c.notNull())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('description', 'text')
		.addPrimaryKeyConstraint('themes_key', ['consultation_id', 'key'])
		.execute();

	await schema
		.createTable('questionnaire_revisions')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('introduction', 'text', (c) => c.notNull())
		.addColumn('closing', 'text')
		.addColumn('rules', 'text', (c) => c.notNull())
		.addColumn('frozen_at', 'text')
		.addUniqueConstraint('questionnaire_revisions_number', ['consultation_id', 'number'])
		.execute();

	await schema
		.createTable('sections')
		.addColumn('revision_id', 'text', (c) =>
			c.notNull().references('questionnaire_revisions.id').onDelete('cascade')
		)
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('key', 'text', (c) => c.notNull())
		.addColumn('number', 'text')
		.addColumn('title', 'text')
		.addPrimaryKeyConstraint('sections_key', ['revision_id', 'key'])
		.execute();

	await schema
		.createTable('questions')
		.addColumn('revision_id', 'text', (c) =>
			c.notNull().references('questionnaire_revisions.id').onDelete('cascade')
		)
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('section_key', 'text', (c) => c.notNull())
		.addColumn('key', 'text', (c) => c.notNull())
		.addColumn('number', 'text')
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('label', 'text', (c) => c.notNull())
		.addColumn('hint', 'text')
		.addColumn('options', 'text')
		.addColumn('theme_key', 'text')
		.addColumn('needed', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('length_guide', 'integer')
		.addColumn('condition', 'text')
		.addPrimaryKeyConstraint('questions_key', ['revision_id', 'key'])
		.execute();

	await schema
		.createTable('submissions')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('revision_id', 'text', (c) => c.notNull().references('questionnaire_revisions.id'))
		.addColumn('key', 'text', (c) => c.notNull())
		.addColumn('status', 'text', (c) => c.notNull())
		.addColumn('channel', 'text', (c) => c.notNull())
		.addColumn('channel_reference', 'text')
		.addColumn('document_date', 'text')
		.addColumn('received_at', 'text')
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('consent', 'text', (c) => c.notNull())
		.addColumn('sort_key', 'text')
		.addColumn('completeness', 'text', (c) => c.notNull())
		.addColumn('missing', 'text', (c) => c.notNull())
		.addColumn('override', 'text')
		.addColumn('late', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('joint', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('reference', 'text', (c) => c.unique())
		.addColumn('digest', 'text')
		.addColumn('recovery_hash', 'text')
		.addColumn('speakers', 'text')
		.addColumn('sender', 'text')
		.addColumn('version', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('updated_at', 'text', (c) => c.notNull())
		.addUniqueConstraint('submissions_key', ['consultation_id', 'key'])
		.execute();
	await schema
		.createIndex('submissions_by_arrival')
		.on('submissions')
		.columns(['consultation_id', 'status', 'received_at', 'id'])
		.execute();

	await schema
		.createIndex('submissions_by_recovery')
		.on('submissions')
		.column('recovery_hash')
		.execute();

	await schema
		.createTable('signatories')
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('respondent_id', 'text', (c) => c.notNull().references('respondents.id'))
		.addColumn('role', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('signatories_key', ['submission_id', 'position'])
		.execute();
	await schema
		.createIndex('signatories_by_respondent')
		.on('signatories')
		.column('respondent_id')
		.execute();

	await schema
		.createTable('answers')
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('question_key', 'text', (c) => c.notNull())
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('choices', 'text')
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('updated_at', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('answers_key', ['submission_id', 'question_key'])
		.execute();

	await schema
		.createTable('submission_revisions')
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('at', 'text', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addColumn('answers', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('submission_revisions_key', ['submission_id', 'number'])
		.execute();

	await schema
		.createTable('access_links')
		.addColumn('token_hash', 'text', (c) => c.primaryKey())
		.addColumn('id', 'text', (c) => c.notNull().unique())
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('role', 'text', (c) => c.notNull())
		.addColumn('name', 'text')
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('revoked_at', 'text')
		.execute();
	await schema
		.createIndex('access_links_by_submission')
		.on('access_links')
		.column('submission_id')
		.execute();

	await schema
		.createTable('translations')
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('question_key', 'text', (c) => c.notNull())
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('source_hash', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('translations_key', ['submission_id', 'question_key', 'language'])
		.execute();

	await schema
		.createTable('excerpts')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('key', 'text', (c) => c.notNull())
		.addColumn('question_key', 'text', (c) => c.notNull())
		.addColumn('theme_key', 'text', (c) => c.notNull())
		.addColumn('start_offset', 'integer', (c) => c.notNull())
		.addColumn('end_offset', 'integer', (c) => c.notNull())
		.addColumn('hash', 'text', (c) => c.notNull())
		.addUniqueConstraint('excerpts_key', ['submission_id', 'key'])
		.execute();

	await schema
		.createTable('ledgers')
		.addColumn('consultation_id', 'text', (c) =>
			c.primaryKey().references('consultations.id').onDelete('cascade')
		)
		.addColumn('fund', 'text', (c) => c.notNull())
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('currency', 'text', (c) => c.notNull())
		.addColumn('from_date', 'text', (c) => c.notNull())
		.addColumn('cut_off', 'text', (c) => c.notNull())
		.execute();

	await schema
		.createTable('ledger_entries')
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('ledgers.consultation_id').onDelete('cascade')
		)
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('period', 'text', (c) => c.notNull())
		.addColumn('donor_id', 'text', (c) => c.notNull().references('respondents.id'))
		.addColumn('amount_hundredths', 'bigint', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('date', 'text')
		.addPrimaryKeyConstraint('ledger_entries_key', ['consultation_id', 'position'])
		.execute();

	await schema
		.createTable('compilation_revisions')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('model', 'text', (c) => c.notNull())
		.addColumn('digest', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull())
		.addUniqueConstraint('compilation_revisions_number', ['consultation_id', 'language', 'number'])
		.execute();

	await schema
		.createTable('audit')
		.addColumn('seq', 'integer', (c) => c.primaryKey())
		.addColumn('at', 'text', (c) => c.notNull())
		.addColumn('actor', 'text', (c) => c.notNull())
		.addColumn('action', 'text', (c) => c.notNull())
		.addColumn('subject', 'text', (c) => c.notNull())
		.addColumn('details', 'text', (c) => c.notNull())
		.addColumn('previous_hash', 'text', (c) => c.notNull())
		.addColumn('hash', 'text', (c) => c.notNull())
		.execute();

	/** One row: the end of the audit chain. Updating it first makes writers of the chain wait for each other. */
	await schema
		.createTable('audit_head')
		.addColumn('id', 'integer', (c) => c.primaryKey())
		.addColumn('seq', 'integer', (c) => c.notNull())
		.addColumn('hash', 'text', (c) => c.notNull())
		.execute();
	await sql`insert into audit_head (id, seq, hash) values (1, 0, '')`.execute(db);
}
