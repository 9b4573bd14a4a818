import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { holdSubmission } from '../db/clearances.ts';
import { findThread, putResolved } from '../db/comments.ts';
import { insertLinkEvent } from '../db/link-events.ts';

/**
 * Settles a thread beside an answer; gives the question. Settling it again changes nothing. Throws `forbidden`,
 * `link-closed`, and `not-found` for a thread that this submission does not have.
 */
export async function resolveComment(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; threadId: string }
): Promise<{ question: string }> {
	ensureHolds(actor, input.submissionId, 'comment');
	const { submissionId, threadId } = input;
	return ctx.transact(async (trx) => {
		if (!(await holdSubmission(trx, submissionId))) throw new AppError('forbidden');
		const thread = await findThread(trx, submissionId, threadId);
		if (!thread) throw new AppError('not-found');
		const { question } = thread;
		if (thread.resolved) return { question };
		const at = ctx.now();
		await putResolved(trx, threadId, { at, by: actor.id });
		await insertLinkEvent(trx, submissionId, { linkId: actor.id, kind: 'resolved', at, question });
		return { question };
	});
}
