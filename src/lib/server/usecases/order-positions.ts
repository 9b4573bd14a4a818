import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { findStoredPositions, replacePositions } from '../db/positions.ts';

/** Moves a position one place up or down among those of its theme. At the end nothing moves. Throws `not-found`. */
export async function orderPositions(
	ctx: Context,
	actor: Actor,
	{ slug, key, way }: { slug: string; key: string; way: 'up' | 'down' }
): Promise<void> {
	ensureMay(actor, 'plan-document');
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	await ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'order-positions',
			subject: `consultation:${slug}`,
			details: { key, way }
		});
		const positions = await findStoredPositions(trx, stored.id);
		const moved = positions.find((each) => each.key === key);
		if (moved === undefined) throw new AppError('not-found');
		const like = positions.filter(({ theme }) => theme === moved.theme);
		const at = like.indexOf(moved);
		const other = like[way === 'up' ? at - 1 : at + 1];
		if (other === undefined) return;
		await replacePositions(
			trx,
			stored.id,
			positions.map((each) => (each === moved ? other : each === other ? moved : each))
		);
	});
}
