import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import { newPositionKey } from '#lib/domain/position.ts';
import { tidyTexts } from '#lib/domain/tidy-texts.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation, findThemes } from '../db/consultations.ts';
import { findStoredPositions, replacePositions } from '../db/positions.ts';

/** Characters. */
const longestStatement = 10_000;
const mostPositions = 500;

/**
 * Names a position under a theme, after those it has, or changes what the one with `key` says. Gives its key. Throws
 * `not-found`; `invalid` with `field` (`statement`, `theme`); `too-large` with `limit`.
 */
export async function savePosition(
	ctx: Context,
	actor: Actor,
	input: { slug: string; key?: string; theme?: string; statement: Texts }
): Promise<{ key: string }> {
	ensureMay(actor, 'plan-document');
	const { slug, key, theme } = input;
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	const statement = tidyTexts(input.statement, {
		field: 'statement',
		longest: longestStatement,
		needed: true
	});
	return ctx.transact(async (trx) => {
		// The audit comes first: two who change positions at once do it in turn.
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'save-position',
			subject: `consultation:${slug}`,
			details: { key: key ?? null, theme: theme ?? null, statement }
		});
		const positions = await findStoredPositions(trx, stored.id);
		if (key !== undefined) {
			if (!positions.some((each) => each.key === key)) throw new AppError('not-found');
			await replacePositions(
				trx,
				stored.id,
				positions.map((each) => (each.key === key ? { ...each, statement } : each))
			);
			return { key };
		}
		if (positions.length >= mostPositions)
			throw new AppError('too-large', { limit: mostPositions });
		const themes = await findThemes(trx, stored.id);
		if (theme === undefined || !themes.some((each) => each.key === theme))
			throw new AppError('invalid', { field: 'theme' });
		const added = { key: newPositionKey(positions, theme), theme, statement, members: [] };
		await replacePositions(trx, stored.id, [...positions, added]);
		return { key: added.key };
	});
}
