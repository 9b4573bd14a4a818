import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMayAnswer } from '../auth/ensure-may-answer.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findReading, settleReading } from '../db/incoming.ts';

/**
 * Says that nothing more of a document belongs in the answers, so that it waits no longer, or takes it up again. Throws as
 * `ensureMayAnswer`; `not-found`.
 */
export async function settleDocument(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; fileId: string; settled: boolean }
): Promise<void> {
	await ensureMayAnswer(ctx, actor, input.submissionId);
	await ctx.transact(async (trx) => {
		const reading = await findReading(trx, input.submissionId, input.fileId);
		if (!reading) throw new AppError('not-found');
		if (reading.isSettled === input.settled) return;
		const at = ctx.now();
		await settleReading(
			trx,
			reading.id,
			input.settled ? { at, by: nameOfActor(actor) } : undefined
		);
		await appendAudit(trx, {
			at,
			actor,
			action: 'settle-document',
			subject: input.submissionId,
			details: { file: input.fileId, settled: input.settled, unplaced: reading.unplaced }
		});
	});
}
