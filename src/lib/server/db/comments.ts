import type { CommentThread } from '#lib/domain/comment.ts';
import { threadsOf } from '#lib/domain/comment.ts';
import type { Db } from './schema.ts';

export async function insertComment(
	trx: Db,
	comment: {
		id: string;
		submissionId: string;
		question: string;
		threadId: string;
		linkId: string;
		at: string;
		text: string;
		asks: boolean;
	}
): Promise<void> {
	await trx
		.insertInto('comments')
		.values({
			id: comment.id,
			submission_id: comment.submissionId,
			question_key: comment.question,
			thread_id: comment.threadId,
			link_id: comment.linkId,
			at: comment.at,
			text: comment.text,
			asks: comment.asks ? 1 : 0
		})
		.execute();
}

/** The threads beside the answers of a submission, the oldest first. */
export async function readThreads(db: Db, submissionId: string): Promise<CommentThread[]> {
	const rows = await db
		.selectFrom('comments')
		.selectAll()
		.where('submission_id', '=', submissionId)
		.orderBy('at')
		.orderBy('id')
		.execute();
	return threadsOf(
		rows.map((row) => ({
			id: row.id,
			question: row.question_key,
			thread: row.thread_id,
			linkId: row.link_id,
			at: row.at,
			text: row.text,
			asks: row.asks === 1,
			...(row.resolved_at !== null &&
				row.resolved_by !== null && { resolved: { at: row.resolved_at, by: row.resolved_by } })
		}))
	);
}

/** The first comment of a thread of this submission. */
export async function findThread(
	db: Db,
	submissionId: string,
	threadId: string
): Promise<{ question: string; resolved: boolean } | undefined> {
	const row = await db
		.selectFrom('comments')
		.select(['question_key', 'resolved_at'])
		.where('submission_id', '=', submissionId)
		.where('id', '=', threadId)
		.whereRef('thread_id', '=', 'id')
		.executeTakeFirst();
	return row && { question: row.question_key, resolved: row.resolved_at !== null };
}

/** Settles a thread, or opens it again; `by` is the id of a link. */
export async function putResolved(
	trx: Db,
	threadId: string,
	resolved: { at: string; by: string } | undefined
): Promise<void> {
	await trx
		.updateTable('comments')
		.set({ resolved_at: resolved?.at ?? null, resolved_by: resolved?.by ?? null })
		.where('id', '=', threadId)
		.execute();
}

/** Threads that ask for a change and are not resolved. */
export async function countAsked(db: Db, submissionId: string): Promise<number> {
	const row = await db
		.selectFrom('comments')
		.select((eb) => eb.fn.count('thread_id').distinct().as('count'))
		.where('submission_id', '=', submissionId)
		.where('asks', '=', 1)
		.where('thread_id', 'not in', (eb) =>
			eb
				.selectFrom('comments as first')
				.select('first.id')
				.where('first.submission_id', '=', submissionId)
				.where('first.resolved_at', 'is not', null)
		)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** All comments on a submission; counted inside the transaction that adds one. */
export async function countComments(trx: Db, submissionId: string): Promise<number> {
	const row = await trx
		.selectFrom('comments')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('submission_id', '=', submissionId)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}
