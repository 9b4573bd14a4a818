import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findChosen } from '../db/chosen-replies.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { deleteReading, putReading } from '../db/readings.ts';

/** `changed` is how many replies were not like this before. */
export type MarkedReplies = { ok: true; changed: number } | { ok: false; problem: 'none' };

/** Says of several replies that they were read as they stand, or are to be read again. Throws `not-found`. */
export async function markRepliesRead(
	ctx: Context,
	actor: Actor,
	{ slug, ids, read }: { slug: string; ids: readonly string[]; read: boolean }
): Promise<MarkedReplies> {
	ensureMay(actor, 'code-excerpts');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const chosen = await findChosen(ctx.db, consultation.id, ids);
	if (chosen.length === 0) return { ok: false, problem: 'none' };
	const at = ctx.now();
	return ctx.transact(async (trx) => {
		let changed = 0;
		for (const { id } of chosen) {
			const isNew = read
				? await putReading(trx, id, { at, by: nameOfActor(actor) })
				: await deleteReading(trx, id);
			if (!isNew) continue;
			changed += 1;
			await appendAudit(trx, {
				at,
				actor,
				action: read ? 'mark-read' : 'mark-unread',
				subject: `submission:${id}`
			});
		}
		return { ok: true, changed };
	});
}
