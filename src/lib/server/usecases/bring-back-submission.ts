import { bringBackUntil } from '#lib/domain/after-sending.ts';
import { reasonFrom } from '#lib/domain/decision.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { insertDecision } from '../db/decisions.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { insertRevision } from '../db/draft-revisions.ts';
import { findDraft } from '../db/drafts.ts';
import { changeStatus } from '../db/revising.ts';

export type BringBackOutcome =
	| { ok: true }
	| { ok: false; problem: 'no-reason' | 'reason-too-long' | 'not-withdrawn' | 'too-late' };

/**
 * Puts a reply that was withdrawn back in force, within 30 days and with a reason. Throws `not-found`.
 */
export async function bringBackSubmission(
	ctx: Context,
	actor: Actor,
	input: { slug: string; id: string; reason: string }
): Promise<BringBackOutcome> {
	ensureMay(actor, 'decide-replies');
	const read = reasonFrom(input.reason);
	if (!read.ok) return read;
	const consultation = await findDeskConsultation(ctx.db, input.slug);
	if (!consultation) throw new AppError('not-found');
	return ctx.transact(async (trx): Promise<BringBackOutcome> => {
		const reply = await findDraft(trx, input.id);
		if (reply?.consultationId !== consultation.id || reply.status === 'draft')
			throw new AppError('not-found');
		if (reply.status !== 'withdrawn') return { ok: false, problem: 'not-withdrawn' };
		const { withdrawnAt } = reply;
		const at = ctx.now();
		if (!withdrawnAt || Date.parse(at) > Date.parse(bringBackUntil(withdrawnAt)))
			return { ok: false, problem: 'too-late' };
		const change = { from: 'withdrawn', to: 'submitted', at } as const;
		const number = await changeStatus(trx, reply.id, change);
		if (number === undefined) return { ok: false, problem: 'not-withdrawn' };
		const by = nameOfActor(actor);
		const submissionId = reply.id;
		await insertRevision(trx, { submissionId, number, kind: 'bring-back', at, by, answers: [] });
		await insertDecision(trx, submissionId, { kind: 'bring-back', at, by, reason: read.reason });
		await appendAudit(trx, {
			at,
			actor,
			action: 'bring-back-submission',
			subject: `submission:${submissionId}`,
			details: { reason: read.reason }
		});
		return { ok: true };
	});
}
