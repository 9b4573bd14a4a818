import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findCodingPlace } from '../db/coding-place.ts';
import { deleteReading, putReading } from '../db/readings.ts';

/** Says that a reply was read as it stands, or is to be read again. Saying it twice changes nothing. Throws `not-found`. */
export async function markRead(
	ctx: Context,
	actor: Actor,
	{ slug, id, read }: { slug: string; id: string; read: boolean }
): Promise<void> {
	ensureMay(actor, 'code-excerpts');
	if (!(await findCodingPlace(ctx.db, slug, id))) throw new AppError('not-found');
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		const changed = read
			? await putReading(trx, id, { at, by: nameOfActor(actor) })
			: await deleteReading(trx, id);
		if (!changed) return;
		await appendAudit(trx, {
			at,
			actor,
			action: read ? 'mark-read' : 'mark-unread',
			subject: `submission:${id}`
		});
	});
}
