import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { endRequest } from '../db/completion-requests.ts';
import { insertDecision } from '../db/decisions.ts';
import { insertRevision } from '../db/draft-revisions.ts';
import { findDraft } from '../db/drafts.ts';
import { changeStatus, endRevising } from '../db/revising.ts';

/**
 * Withdraws a reply that was sent, while its consultation is open: it no longer counts, and staff can bring it back for 30
 * days. Withdrawing again changes nothing. Throws `forbidden`, `closed`, and `conflict` where the reply is not in force.
 */
export async function withdrawSubmission(
	ctx: Context,
	actor: Actor,
	{ submissionId }: { submissionId: string }
): Promise<void> {
	ensureHolds(actor, submissionId, 'send');
	await ctx.transact(async (trx) => {
		const draft = await findDraft(trx, submissionId);
		if (!draft) throw new AppError('forbidden');
		if (draft.status === 'withdrawn') return;
		const at = ctx.now();
		if (phaseOf(draft.consultation, at) !== 'open') throw new AppError('closed');
		const number = await changeStatus(trx, submissionId, {
			from: 'submitted',
			to: 'withdrawn',
			at
		});
		if (number === undefined) throw new AppError('conflict');
		await endRevising(trx, submissionId, null);
		await endRequest(trx, submissionId, 'withdrawn', at);
		const by = nameOfActor(actor);
		await insertRevision(trx, { submissionId, number, kind: 'withdraw', at, by, answers: [] });
		await insertDecision(trx, submissionId, { kind: 'withdraw', at, by });
		await appendAudit(trx, { at, actor, action: 'withdraw-submission', subject: submissionId });
	});
}
