import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findCodingPlace } from '../db/coding-place.ts';
import { takeExcerpt } from '../db/excerpts.ts';

/** Takes a passage from its theme; the audit keeps where it stood. Throws `not-found`, also where it is gone already. */
export async function uncodeExcerpt(
	ctx: Context,
	actor: Actor,
	{ slug, id, excerpt }: { slug: string; id: string; excerpt: string }
): Promise<void> {
	ensureMay(actor, 'code-excerpts');
	if (!(await findCodingPlace(ctx.db, slug, id))) throw new AppError('not-found');
	await ctx.transact(async (trx) => {
		const taken = await takeExcerpt(trx, id, excerpt);
		if (!taken) throw new AppError('not-found');
		const { question, theme, start, end, hash } = taken;
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'uncode-excerpt',
			subject: `submission:${id}`,
			details: { excerpt, question, theme, start, end, hash }
		});
	});
}
