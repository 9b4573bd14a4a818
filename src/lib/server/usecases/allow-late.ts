import { reasonFrom } from '#lib/domain/decision.ts';
import { AppError } from '#lib/domain/error.ts';
import { endOfGenevaDay } from '#lib/domain/geneva-day-end.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { endSoftClose, insertSoftClose } from '../db/soft-closes.ts';

export type AllowOutcome =
	{ ok: true } | { ok: false; problem: 'no-reason' | 'reason-too-long' | 'no-day' };

/**
 * Allows replies to be sent after the close, marked as late, until the end of a day in Geneva, with a reason; or, without a
 * day, takes that leave back. Throws `not-found`.
 */
export async function allowLate(
	ctx: Context,
	actor: Actor,
	input: { slug: string; until: string; reason: string }
): Promise<AllowOutcome> {
	ensureMay(actor, 'decide-replies');
	const isTakenBack = input.until === '';
	const until = endOfGenevaDay(input.until);
	const read = reasonFrom(input.reason);
	const consultation = await findDeskConsultation(ctx.db, input.slug);
	if (!consultation) throw new AppError('not-found');
	const { closesAt } = consultation;
	if (!isTakenBack) {
		const earliest = Math.max(Date.parse(closesAt), Date.parse(ctx.now()));
		if (!until || Date.parse(until) <= earliest) return { ok: false, problem: 'no-day' };
		if (!read.ok) return read;
	}
	await ctx.transact(async (trx) => {
		const at = ctx.now();
		const ended = await endSoftClose(trx, consultation.id, at);
		if (isTakenBack && !ended) return;
		const allowed = !isTakenBack && until && read.ok ? { until, reason: read.reason } : undefined;
		if (allowed)
			await insertSoftClose(trx, consultation.id, { ...allowed, at, by: nameOfActor(actor) });
		await appendAudit(trx, {
			at,
			actor,
			action: 'allow-late',
			subject: `consultation:${input.slug}`,
			details: allowed ?? {}
		});
	});
	return { ok: true };
}
