import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { findStoredPositions, replacePositions } from '../db/positions.ts';

/** Takes a position away; its passages are told one by one again. The audit keeps what it said. Throws `not-found`. */
export async function removePosition(
	ctx: Context,
	actor: Actor,
	{ slug, key }: { slug: string; key: string }
): Promise<void> {
	ensureMay(actor, 'plan-document');
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	await ctx.transact(async (trx) => {
		const positions = await findStoredPositions(trx, stored.id);
		const removed = positions.find((each) => each.key === key);
		if (removed === undefined) throw new AppError('not-found');
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'remove-position',
			subject: `consultation:${slug}`,
			details: { key, theme: removed.theme, statement: removed.statement }
		});
		await replacePositions(
			trx,
			stored.id,
			positions.filter((each) => each !== removed)
		);
	});
}
