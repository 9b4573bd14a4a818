import type { CompletionRequest } from '#lib/domain/after-sending.ts';
import { closeLinksOfRole } from './access-links.ts';
import { dropMail } from './outbox.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

/** How a request ended; one that nobody answered simply runs out. */
export type RequestEnding = 'answered' | 'withdrawn' | 'replaced';

/** A request as staff see it. `askedBy` names the actor as the audit does. */
export type StoredRequest = CompletionRequest & {
	askedBy: string;
	endedAt?: string;
	ending?: RequestEnding;
};

type Row = {
	id: string;
	questions: string;
	message: string;
	language: string;
	until: string;
	asked_at: string;
};

const requestOf = (row: Row): CompletionRequest => ({
	id: row.id,
	questions: JSON.parse(row.questions) as string[],
	message: row.message,
	language: row.language,
	until: row.until,
	askedAt: row.asked_at
});

const unended = prepared<{ submissionId: string }>()((db, value) =>
	db
		.selectFrom('completion_requests')
		.select(['id', 'questions', 'message', 'language', 'until', 'asked_at'])
		.where('submission_id', '=', value('submissionId'))
		.where('ended_at', 'is', null)
		.orderBy('asked_at', 'desc')
		.limit(1)
);

/** The request that has neither been answered nor taken back; its date may have passed. */
export async function findRequest(
	db: Db,
	submissionId: string
): Promise<CompletionRequest | undefined> {
	const [row] = await unended(db, { submissionId });
	return row && requestOf(row);
}

/** All requests ever made, the newest first. */
export async function listRequests(db: Db, submissionId: string): Promise<StoredRequest[]> {
	const rows = await db
		.selectFrom('completion_requests')
		.selectAll()
		.where('submission_id', '=', submissionId)
		.orderBy('asked_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...requestOf(row),
		askedBy: row.asked_by,
		...(row.ended_at !== null && { endedAt: row.ended_at }),
		...(row.ending !== null && { ending: row.ending as RequestEnding })
	}));
}

export async function insertRequest(
	trx: Db,
	submissionId: string,
	request: CompletionRequest & { askedBy: string }
): Promise<void> {
	await trx
		.insertInto('completion_requests')
		.values({
			id: request.id,
			submission_id: submissionId,
			questions: JSON.stringify(request.questions),
			message: request.message,
			language: request.language,
			until: request.until,
			asked_at: request.askedAt,
			asked_by: request.askedBy
		})
		.execute();
}

/** Ends the request that runs, if one does, and closes its link: whatever was sent of it opens nothing any more. Gives its id. */
export async function endRequest(
	trx: Db,
	submissionId: string,
	ending: RequestEnding,
	at: string
): Promise<string | undefined> {
	await closeLinksOfRole(trx, submissionId, 'completer', at);
	await dropMail(trx, { kind: 'completion', about: `submission:${submissionId}`, at });
	const rows = await trx
		.updateTable('completion_requests')
		.set({ ended_at: at, ending })
		.where('submission_id', '=', submissionId)
		.where('ended_at', 'is', null)
		.returning('id')
		.execute();
	return rows[0]?.id;
}
