import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findCodingPlace } from '../db/coding-place.ts';
import { findThemes } from '../db/consultations.ts';
import { putExcerpt, takeExcerpt } from '../db/excerpts.ts';
import { followExcerpt } from '../db/positions.ts';

/**
 * Codes a passage to another theme in place of its own. It is another excerpt then: a draft that rests on the first one
 * is stale, and a position that holds it keeps it for a person to look at. Gives its key. Throws `not-found`; `invalid` with `field: 'theme'`; `conflict` with `reason: 'not-in-force'`.
 */
export async function recodeExcerpt(
	ctx: Context,
	actor: Actor,
	{ slug, id, excerpt, theme }: { slug: string; id: string; excerpt: string; theme: string }
): Promise<{ id: string }> {
	ensureMay(actor, 'code-excerpts');
	const place = await findCodingPlace(ctx.db, slug, id);
	if (!place) throw new AppError('not-found');
	if (place.status !== 'submitted') throw new AppError('conflict', { reason: 'not-in-force' });
	const at = ctx.now();
	return ctx.transact(async (trx) => {
		// First the audit: what others code at the same moment waits.
		await appendAudit(trx, {
			at,
			actor,
			action: 'recode-excerpt',
			subject: `submission:${id}`,
			details: { excerpt, theme }
		});
		const themes = await findThemes(trx, place.consultationId);
		if (!themes.some(({ key }) => key === theme)) throw new AppError('invalid', { field: 'theme' });
		const taken = await takeExcerpt(trx, id, excerpt);
		if (!taken) throw new AppError('not-found');
		const coded = { at, by: nameOfActor(actor) };
		const put = await putExcerpt(trx, id, { ...taken, theme }, coded);
		await followExcerpt(trx, id, excerpt, put.id);
		return { id: put.id };
	});
}
