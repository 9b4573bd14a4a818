import type { Kysely } from 'kysely';
import { sql } from 'kysely';

type Tables = {
	respondents: {
		id: string;
		key: string;
		kind: string;
		name: string;
		sort_key: string | null;
		list_key: string;
	};
	signatories: { submission_id: string; respondent_id: string; role: string };
	submissions: { id: string; sort_key: string | null; list_key: string };
};

/** Lists are in English alphabetical order: the place of a respondent is written down with it, and its replies take it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('respondents')
		.addColumn('list_key', 'text', (c) => c.notNull().defaultTo(''))
		.execute();
	const tables = db as Kysely<Tables>;
	const rows = await tables
		.selectFrom('respondents')
		.select(['id', 'key', 'kind', 'name', 'sort_key'])
		.execute();
	for (const { id, key, kind, name, sort_key } of rows) {
		const english = (JSON.parse(name) as { en?: string }).en;
		await tables
			.updateTable('respondents')
			.set({ list_key: placeOf(kind, sort_key ?? english ?? key, key) })
			.where('id', '=', id)
			.execute();
	}
	await sql`update submissions set list_key = coalesce((
		select r.list_key from signatories g inner join respondents r on r.id = g.respondent_id
		where g.submission_id = submissions.id and g.role = 'lead'), '')`.execute(db);
	const apart = await tables
		.selectFrom('submissions as s')
		.innerJoin('signatories as g', 'g.submission_id', 's.id')
		.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select(['s.id', 's.sort_key', 'r.key', 'r.kind'])
		.where('s.sort_key', 'is not', null)
		.where('g.role', '=', 'lead')
		.execute();
	for (const { id, sort_key, key, kind } of apart)
		await tables
			.updateTable('submissions')
			.set({ list_key: placeOf(kind, sort_key ?? key, key) })
			.where('id', '=', id)
			.execute();
	// The reminders of a consultation can be paused as a whole.
	await db.schema.alterTable('reminder_letters').addColumn('paused_at', 'text').execute();
	await db.schema
		.createIndex('respondents_by_place')
		.on('respondents')
		.columns(['kind', 'list_key'])
		.execute();
}

/** As the lists of the desk are ordered: kind, then letters without marks and case, numbers by value; no two are the same. */
function placeOf(kind: string, name: string, key: string): string {
	const rank = ['state', 'stakeholder', 'un-entity'].indexOf(kind) + 1 || 4;
	const letters = name
		.normalize('NFKD')
		.replace(/[\p{M}\u0640]/gu, '')
		.replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
		.replace(/\u0649/g, '\u064a')
		.replace(/\u0629/g, '\u0647')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.replace(/\p{Nd}+/gu, (digits) => digits.padStart(9, '0'))
		.trim();
	return `${rank} ${letters}\t${key}`;
}
