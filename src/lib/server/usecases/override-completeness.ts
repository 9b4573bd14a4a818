import { reasonFrom } from '#lib/domain/decision.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { insertDecision } from '../db/decisions.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findDraft } from '../db/drafts.ts';
import { putOverride } from '../db/overrides.ts';

export type OverrideOutcome =
	{ ok: true } | { ok: false; problem: 'no-reason' | 'reason-too-long' | 'no-choice' };

/**
 * Puts a decision of staff in the place of the computed completeness of a reply, with a reason and a name; or, with
 * `computed`, takes it away again, which needs no reason. Throws `not-found`.
 */
export async function overrideCompleteness(
	ctx: Context,
	actor: Actor,
	input: { slug: string; id: string; completeness: string; reason: string }
): Promise<OverrideOutcome> {
	ensureMay(actor, 'decide-replies');
	const { completeness } = input;
	const isRemoved = completeness === 'computed';
	if (completeness !== 'complete' && completeness !== 'incomplete' && !isRemoved)
		return { ok: false, problem: 'no-choice' };
	const read = isRemoved ? undefined : reasonFrom(input.reason);
	if (read && !read.ok) return read;
	const consultation = await findDeskConsultation(ctx.db, input.slug);
	const reply = await findDraft(ctx.db, input.id);
	if (!consultation || reply?.consultationId !== consultation.id || reply.status === 'draft')
		throw new AppError('not-found');
	const by = actor.kind === 'user' ? actor.name : actor.kind;
	const decided = completeness === 'complete' ? 'complete' : 'incomplete';
	await ctx.transact(async (trx) => {
		const at = ctx.now();
		const reason = read?.reason;
		const override =
			completeness === 'computed' || reason === undefined
				? undefined
				: ({ completeness: decided, reason, by } as const);
		if (!(await putOverride(trx, reply.id, override, at))) return;
		await insertDecision(trx, reply.id, {
			kind: override ? 'override' : 'override-removed',
			at,
			by: nameOfActor(actor),
			...(reason !== undefined && { reason })
		});
		await appendAudit(trx, {
			at,
			actor,
			action: 'override-completeness',
			subject: `submission:${reply.id}`,
			details: { completeness, ...(reason !== undefined && { reason }) }
		});
	});
	return { ok: true };
}
