import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { removeChoice } from '../db/similar-texts.ts';

/** Lets the compilation tell each reply of a family by itself again. Twice is as once. Throws `not-found`. */
export async function tellApart(
	ctx: Context,
	actor: Actor,
	{ slug, told }: { slug: string; told: string }
): Promise<void> {
	ensureMay(actor, 'plan-document');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		const others = await removeChoice(trx, consultation.id, told);
		if (others === 0) return;
		await appendAudit(trx, {
			at,
			actor,
			action: 'tell-apart',
			subject: `submission:${told}`,
			details: { others }
		});
	});
}
