import { AppError } from '#lib/domain/error.ts';
import { passageAt } from '#lib/domain/excerpt.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findAnswerText, findCodingPlace } from '../db/coding-place.ts';
import { putExcerpt, takeExcerpt } from '../db/excerpts.ts';

/**
 * Says of a passage whose words changed that what stands there now belongs to the theme as well. It is another excerpt
 * then, with the words of today. Gives its key. Throws `not-found`; `conflict` with `reason: 'nothing-there'` where the
 * words are gone, `'answer-changed'` where others stand there than were read, `'not-in-force'`.
 */
export async function confirmExcerpt(
	ctx: Context,
	actor: Actor,
	input: { slug: string; id: string; excerpt: string; start: number; end: number }
): Promise<{ id: string }> {
	ensureMay(actor, 'code-excerpts');
	const { slug, id, excerpt } = input;
	const place = await findCodingPlace(ctx.db, slug, id);
	if (!place) throw new AppError('not-found');
	if (place.status !== 'submitted') throw new AppError('conflict', { reason: 'not-in-force' });
	const at = ctx.now();
	return ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at,
			actor,
			action: 'confirm-excerpt',
			subject: `submission:${id}`,
			details: { excerpt }
		});
		const taken = await takeExcerpt(trx, id, excerpt);
		if (!taken) throw new AppError('not-found');
		if (taken.start !== input.start || taken.end !== input.end)
			throw new AppError('conflict', { reason: 'answer-changed' });
		const text = (await findAnswerText(trx, id, taken.question)) ?? '';
		const passage = passageAt(text, taken.start, taken.end);
		if (!passage) throw new AppError('conflict', { reason: 'nothing-there' });
		const { question, theme } = taken;
		const words = text.slice(passage.start, passage.end);
		const coded = { at, by: nameOfActor(actor) };
		return { id: (await putExcerpt(trx, id, { question, theme, ...passage, words }, coded)).id };
	});
}
