import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { deleteFormReading } from '../db/form-readings.ts';

/** Lets go of a form that was read into a draft; twice is once. Throws `forbidden`. */
export async function discardFormReading(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; reading: string }
): Promise<void> {
	ensureHolds(actor, input.submissionId, 'write');
	const { submissionId, reading } = input;
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		if (!(await deleteFormReading(trx, submissionId, reading))) return;
		await appendAudit(trx, { at, actor, action: 'discard-form', subject: submissionId });
	});
}
