import { randomUUID } from 'node:crypto';
import { longestComment, mostComments } from '#lib/domain/comment.ts';
import { AppError } from '#lib/domain/error.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { holdSubmission, takeBackClearance } from '../db/clearances.ts';
import { countComments, findThread, insertComment, putResolved } from '../db/comments.ts';
import { findDraft } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { insertLinkEvent } from '../db/link-events.ts';

export type CommentOutcome =
	| { ok: true; id: string; question: string }
	| { ok: false; reason: 'empty' }
	| { ok: false; reason: 'too-long'; limit: number };

/**
 * Puts a comment beside an answer, or answers one: `about` is the key of a question, or the id of a thread. A comment that
 * asks for a change takes back the clearance of the reply, and opens its thread again. Throws `forbidden`, `link-closed`,
 * `not-found` for an unknown question or thread, and `too-large` where there are too many comments.
 */
export async function addComment(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; about: string; text: string; asks: boolean }
): Promise<CommentOutcome> {
	ensureHolds(actor, input.submissionId, 'comment');
	const { submissionId, about, asks } = input;
	const draft = await findDraft(ctx.db, submissionId);
	if (!draft) throw new AppError('forbidden');
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const text = tidyWords(input.text);
	if (text === '') return { ok: false, reason: 'empty' };
	if (text.length > longestComment) return { ok: false, reason: 'too-long', limit: longestComment };
	const id = randomUUID();
	return ctx.transact(async (trx) => {
		if (!(await holdSubmission(trx, submissionId))) throw new AppError('forbidden');
		if ((await countComments(trx, submissionId)) >= mostComments)
			throw new AppError('too-large', { limit: mostComments });
		const thread = await findThread(trx, submissionId, about);
		const question = thread?.question ?? findQuestion(questionnaire, about)?.key;
		if (question === undefined) throw new AppError('not-found');
		const at = ctx.now();
		const threadId = thread ? about : id;
		const linkId = actor.id;
		await insertComment(trx, { id, submissionId, question, threadId, linkId, at, text, asks });
		if (asks) {
			await takeBackClearance(trx, submissionId);
			if (thread?.resolved) await putResolved(trx, threadId, undefined);
		}
		await insertLinkEvent(trx, submissionId, {
			linkId,
			kind: asks ? 'asked' : 'commented',
			at,
			question
		});
		return { ok: true, id, question };
	});
}
