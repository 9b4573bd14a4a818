import { sql } from 'kysely';
import type { OpenDatabase } from './dialect.ts';
import { insertAll } from './insert-all.ts';
import type { Database, Db } from './schema.ts';

/** A row as it is stored, whatever the table. */
export type StoredRow = Record<string, string | number | null>;

/**
 * Every table with the columns of its key, after those that it refers to. The words of the search are made again from
 * the texts, and whoever was signed in signs in again and holds no paragraph.
 */
const keys: Record<keyof Database, readonly string[] | 'made again'> = {
	users: ['id'],
	sessions: 'made again',
	respondents: ['id'],
	respondent_names: ['kind', 'name_key', 'respondent_id'],
	respondent_contacts: ['id'],
	respondent_merges: ['id'],
	respondent_wishes: ['respondent_id'],
	unmatched_respondents: ['respondent_id'],
	registry_imports: ['id'],
	consultations: ['id'],
	acts: ['consultation_id', 'position'],
	themes: ['consultation_id', 'key'],
	questionnaire_revisions: ['id'],
	sections: ['revision_id', 'key'],
	questions: ['revision_id', 'key'],
	submissions: ['id'],
	signatories: ['submission_id', 'position'],
	answers: ['submission_id', 'question_key'],
	submission_revisions: ['submission_id', 'number'],
	save_runs: ['submission_id', 'question_key', 'first_number'],
	files: ['id'],
	pending_answers: ['submission_id', 'question_key'],
	receipts: ['submission_id', 'number'],
	completion_requests: ['id'],
	decisions: ['id'],
	contacts: ['submission_id'],
	access_links: ['token_hash'],
	link_events: ['id'],
	comments: ['id'],
	clearances: ['submission_id'],
	second_replies: ['id'],
	soft_closes: ['id'],
	translations: ['submission_id', 'question_key', 'language'],
	excerpts: ['id'],
	positions: ['consultation_id', 'key'],
	position_excerpts: ['submission_id', 'excerpt_key'],
	panels: ['consultation_id', 'key'],
	readings: ['submission_id'],
	reply_notes: ['id'],
	registrations: ['submission_id'],
	document_readings: ['id'],
	placements: ['id'],
	form_readings: ['id'],
	ledgers: ['consultation_id'],
	ledger_entries: ['consultation_id', 'position'],
	ledger_imports: ['id'],
	similar_searches: ['consultation_id'],
	same_terms: ['submission_id'],
	compilation_revisions: ['id'],
	paragraph_edits: ['id'],
	compilation_edits: ['id'],
	remarks: ['id'],
	paragraph_holds: 'made again',
	issues: ['id'],
	issue_editions: ['issue_id', 'language'],
	issued_files: ['id'],
	reply_releases: ['submission_id'],
	issued_replies: ['issue_id', 'submission_id'],
	edition_texts: ['id'],
	edition_readings: ['id'],
	accepted_findings: ['consultation_id', 'language', 'rule', 'node', 'facts'],
	invitations: ['id'],
	invitees: ['id'],
	invitation_links: ['token_hash'],
	reminder_letters: ['consultation_id'],
	reminders: ['id'],
	outbox: ['id'],
	audit: ['seq'],
	audit_head: ['id'],
	search_texts: 'made again',
	search_builds: 'made again'
};

/** Tables that a backup holds, in an order in which they can be filled. */
export const tablesOfBackup = (Object.keys(keys) as (keyof Database)[]).filter(
	(table) => keys[table] !== 'made again'
);

const rowsAtOnce = 500;

/** The rows of a table in the order of its key, some hundreds at a time. */
export async function* readTable(db: Db, table: keyof Database): AsyncGenerator<StoredRow[]> {
	const key = keys[table];
	if (key === 'made again') return;
	const columns = sql.join(key.map((column) => sql.ref(column)));
	let after: StoredRow | undefined;
	do {
		const values = after && sql.join(key.map((column) => after?.[column]));
		const beyond = values ? sql`where (${columns}) > (${values})` : sql``;
		const { rows } = await sql<StoredRow>`
			select * from ${sql.table(table)} ${beyond} order by ${columns} limit ${rowsAtOnce}
		`.execute(db);
		if (rows.length > 0) yield rows;
		after = rows.length === rowsAtOnce ? rows.at(-1) : undefined;
	} while (after);
}

/** Whether nobody has used this database: there are no tables, or nothing stands in them. */
export async function isUnused({ db, writer }: OpenDatabase): Promise<boolean> {
	const there = new Set((await writer.introspection.getTables()).map(({ name }) => name));
	for (const table of ['respondents', 'users', 'audit'] as const) {
		if (!there.has(table)) continue;
		const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
		if (rows.length > 0) return false;
	}
	return true;
}

/** The names of the migrations that made the tables, in order. */
export async function listMigrations(db: Db): Promise<string[]> {
	const { rows } = await sql<{
		name: string;
	}>`select name from kysely_migration order by name`.execute(db);
	return rows.map(({ name }) => name);
}

/** Those tables of a backup that the migrations which ran have made, in the same order. */
export async function tablesThere(db: Db): Promise<(keyof Database)[]> {
	const there = new Set((await db.introspection.getTables()).map(({ name }) => name));
	return tablesOfBackup.filter((table) => there.has(table));
}

/** What a migration has put into these tables makes room for what a backup holds. */
export async function emptyTables(trx: Db, tables: readonly (keyof Database)[]): Promise<void> {
	for (const table of [...tables].reverse())
		await sql`delete from ${sql.table(table)}`.execute(trx);
}

/** Puts rows of a backup into a table, by the names of its columns. */
export async function insertRows(
	trx: Db,
	table: keyof Database,
	rows: readonly StoredRow[]
): Promise<void> {
	await insertAll(trx, table, rows as never);
}
