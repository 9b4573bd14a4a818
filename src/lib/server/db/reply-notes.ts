import { randomUUID } from 'node:crypto';
import type { Db } from './schema.ts';

/** What staff wrote down about a reply; `by` is a name, empty for the terminal. */
export type ReplyNote = { id: string; text: string; at: string; by: string };

/** Newest notes that are shown. */
const mostShown = 200;

/** The notes on a reply, the oldest first. */
export async function listNotes(db: Db, submissionId: string): Promise<ReplyNote[]> {
	const rows = await db
		.selectFrom('reply_notes as n')
		.select(['n.id', 'n.text', 'n.written_at', 'n.written_by'])
		.where('n.submission_id', '=', submissionId)
		.orderBy('n.written_at', 'desc')
		.orderBy('n.id', 'desc')
		.limit(mostShown)
		.execute();
	const ids = [...new Set(rows.map(({ written_by: by }) => by.replace(/^user:/, '')))];
	const users =
		ids.length === 0
			? []
			: await db.selectFrom('users').select(['id', 'name']).where('id', 'in', ids).execute();
	return rows.reverse().map(({ id, text, written_at: at, written_by: by }) => ({
		...{ id, text, at },
		by: users.find((user) => by === `user:${user.id}`)?.name ?? ''
	}));
}

/** Keeps a note. Gives its id. */
export async function insertNote(
	trx: Db,
	submissionId: string,
	{ text, at, by }: { text: string; at: string; by: string }
): Promise<string> {
	const id = randomUUID();
	await trx
		.insertInto('reply_notes')
		.values({ id, submission_id: submissionId, text, written_at: at, written_by: by })
		.execute();
	return id;
}
