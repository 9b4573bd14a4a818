import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { insertDecision } from '../db/decisions.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { changeStatus } from '../db/revising.ts';
import { touchReplies, undoSecondReply as undo } from '../db/second-replies.ts';

/**
 * Undoes a decision on two replies in the name of one State: both are in force again, and the question is open. Undoing
 * again changes nothing. Throws `not-found`.
 */
export async function undoSecondReply(
	ctx: Context,
	actor: Actor,
	{ slug, decision }: { slug: string; decision: string }
): Promise<void> {
	ensureMay(actor, 'decide-replies');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	await ctx.transact(async (trx) => {
		const at = ctx.now();
		const by = nameOfActor(actor);
		const undone = await undo(trx, consultation.id, decision, { at, by });
		if (!undone) return;
		const { superseded, first, second } = undone;
		if (superseded !== undefined)
			await changeStatus(trx, superseded, { from: 'superseded', to: 'submitted', at });
		await touchReplies(trx, [first, second], at);
		for (const id of [first, second]) await insertDecision(trx, id, { kind: 'undo', at, by });
		await appendAudit(trx, {
			at,
			actor,
			action: 'undo-second-reply',
			subject: `submission:${second}`,
			details: { decision }
		});
	});
}
