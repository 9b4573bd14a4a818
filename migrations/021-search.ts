import type { Kysely } from 'kysely';
import { SqliteAdapter, sql } from 'kysely';

/**
 * Search in answers and their translations, the order of the list of replies, and notes of staff. Each engine has its own index of words over
 * `search_texts`: FTS5 without a copy of the texts, or a tsvector with GIN. It is filled after the migrations, by the rules of
 * the release that runs, for what is there (`search_builds` says by which).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
	await schema
		.createTable('search_texts')
		.addColumn('id', 'integer', (c) =>
			isSqlite ? c.primaryKey() : c.primaryKey().generatedByDefaultAsIdentity()
		)
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		// Empty for the names of its respondents.
		.addColumn('question_key', 'text', (c) => c.notNull())
		// Empty for the answer in its own words.
		.addColumn('language', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('search_texts_by_submission')
		.on('search_texts')
		.column('submission_id')
		.execute();
	if (isSqlite)
		// The application makes the words; the tokenizer parts them at spaces and changes nothing beyond ASCII.
		await sql`create virtual table search_words using fts5 (words, content='', contentless_delete=1, tokenize='ascii')`.execute(
			db
		);
	else {
		await sql`alter table search_texts add column words tsvector`.execute(db);
		await sql`create index search_texts_by_words on search_texts using gin (words)`.execute(db);
	}
	await schema
		.createTable('search_builds')
		.addColumn('form', 'integer', (c) => c.primaryKey())
		.addColumn('after_id', 'text', (c) => c.notNull())
		.addColumn('finished_at', 'text')
		.execute();
	await schema
		.createTable('reply_notes')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('written_at', 'text', (c) => c.notNull())
		.addColumn('written_by', 'text', (c) => c.notNull())
		.execute();
	await schema
		.createIndex('reply_notes_by_submission')
		.on('reply_notes')
		.columns(['submission_id', 'written_at', 'id'])
		.execute();
	await schema
		.createIndex('outbox_by_subject')
		.on('outbox')
		.columns(['about', 'created_at'])
		.execute();
	await schema
		.alterTable('submissions')
		.addColumn('list_key', 'text', (c) => c.notNull().defaultTo(''))
		.execute();
	await sql`update submissions set list_key = coalesce((
		select case r.kind when 'state' then '1 ' when 'stakeholder' then '2 ' when 'un-entity' then '3 ' else '4 ' end
			|| lower(coalesce(submissions.sort_key, r.sort_key, r.key))
		from signatories g inner join respondents r on r.id = g.respondent_id
		where g.submission_id = submissions.id and g.role = 'lead'), '')`.execute(db);
	await schema
		.createIndex('submissions_by_lead')
		.on('submissions')
		.columns(['consultation_id', 'status', 'list_key', 'id'])
		.execute();
	await schema
		.createIndex('submissions_by_facts')
		.on('submissions')
		.columns(['consultation_id', 'status', 'language', 'panel_key', 'completeness'])
		.execute();
	await schema
		.createIndex('excerpts_by_theme')
		.on('excerpts')
		.columns(['theme_key', 'submission_id'])
		.execute();
}
