import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { findStatements, placeStatements } from '../db/panels.ts';

/** Moves a statement one place up or down in the order of speaking of its panel. At the end nothing moves. Throws `not-found`. */
export async function orderSpeakers(
	ctx: Context,
	actor: Actor,
	{ slug, panel, id, way }: { slug: string; panel: string; id: string; way: 'up' | 'down' }
): Promise<void> {
	ensureMay(actor, 'plan-document');
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	await ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'order-speakers',
			subject: `consultation:${slug}`,
			details: { panel, id, way }
		});
		const ids = (await findStatements(trx, stored.id))
			.filter((each) => each.panel === panel)
			.map((each) => each.id);
		const at = ids.indexOf(id);
		if (at === -1) throw new AppError('not-found');
		const other = way === 'up' ? at - 1 : at + 1;
		const [one, two] = [ids[at], ids[other]];
		if (one === undefined || two === undefined) return;
		ids[at] = two;
		ids[other] = one;
		await placeStatements(trx, ids);
	});
}
