import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { holdSubmission, putClearanceNeeded } from '../db/clearances.ts';
import { insertLinkEvent } from '../db/link-events.ts';

/** Says whether the reply must be cleared before it is sent. Throws `forbidden` and `link-closed`. */
export async function askForClearance(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; needed: boolean }
): Promise<void> {
	ensureHolds(actor, input.submissionId, 'manage');
	const { submissionId, needed } = input;
	await ctx.transact(async (trx) => {
		if (!(await holdSubmission(trx, submissionId))) throw new AppError('forbidden');
		const at = ctx.now();
		await putClearanceNeeded(trx, submissionId, needed);
		const kind = needed ? 'clearance-on' : 'clearance-off';
		await insertLinkEvent(trx, submissionId, { linkId: actor.id, kind, at });
		await appendAudit(trx, {
			at,
			actor,
			action: 'ask-for-clearance',
			subject: submissionId,
			details: { needed }
		});
	});
}
