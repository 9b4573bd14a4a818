import { AppError } from '#lib/domain/error.ts';
import { moveTheme } from '#lib/domain/theme.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findThemes, replaceThemes } from '../db/consultations.ts';

/** Moves a theme one place up or down among its like; drafts follow. At the end nothing moves. Throws `not-found`. */
export async function orderThemes(
	ctx: Context,
	actor: Actor,
	{ slug, key, way }: { slug: string; key: string; way: 'up' | 'down' }
): Promise<void> {
	ensureMay(actor, 'manage-codebook');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	await ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'order-themes',
			subject: `consultation:${slug}`,
			details: { key, way }
		});
		const themes = await findThemes(trx, consultation.id);
		if (!themes.some((theme) => theme.key === key)) throw new AppError('not-found');
		await replaceThemes(trx, consultation.id, moveTheme(themes, key, way));
	});
}
