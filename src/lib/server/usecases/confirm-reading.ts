import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMayAnswer } from '../auth/ensure-may-answer.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { confirmReading as confirm, findReading } from '../db/incoming.ts';

/**
 * Says that the words of a document were held against its pages. Saying it again changes nothing. Throws as
 * `ensureMayAnswer`; `not-found`.
 */
export async function confirmReading(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; fileId: string }
): Promise<void> {
	await ensureMayAnswer(ctx, actor, input.submissionId);
	await ctx.transact(async (trx) => {
		const reading = await findReading(trx, input.submissionId, input.fileId);
		if (!reading) throw new AppError('not-found');
		const at = ctx.now();
		if (!(await confirm(trx, reading.id, { at, by: nameOfActor(actor) }))) return;
		await ctx.search.put(trx, [input.submissionId]);
		await appendAudit(trx, {
			at,
			actor,
			action: 'confirm-reading',
			subject: input.submissionId,
			details: { file: input.fileId }
		});
	});
}
