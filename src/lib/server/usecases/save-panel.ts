import { AppError } from '#lib/domain/error.ts';
import { isDay } from '#lib/domain/dates.ts';
import type { Texts } from '#lib/domain/language.ts';
import { newPanelKey } from '#lib/domain/panel.ts';
import { tidyTexts } from '#lib/domain/tidy-texts.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { findPanels, putPanel } from '../db/panels.ts';

/** Characters. */
const longest = 500;
const mostPanels = 50;

/**
 * Adds a panel, or changes the day and the title of the one with `key`; its persons and statements stay. Gives its key.
 * Throws `not-found`; `invalid` with `field` (`date`, `title`); `too-large` with `limit`.
 */
export async function savePanel(
	ctx: Context,
	actor: Actor,
	input: { slug: string; key?: string; date: string; title: Texts }
): Promise<{ key: string }> {
	ensureMay(actor, 'plan-document');
	const { slug, key, date } = input;
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	if (!isDay(date)) throw new AppError('invalid', { field: 'date' });
	const title = tidyTexts(input.title, { field: 'title', longest, needed: true });
	return ctx.transact(async (trx) => {
		// The audit comes first: of two who add a panel the second sees the key of the first.
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'save-panel',
			subject: `consultation:${slug}`,
			details: { key: key ?? null, date, title }
		});
		const panels = await findPanels(trx, stored.id);
		const known = panels.find((each) => each.key === key);
		if (key !== undefined && known === undefined) throw new AppError('not-found');
		if (key === undefined && panels.length >= mostPanels)
			throw new AppError('too-large', { limit: mostPanels });
		const panel = { key: newPanelKey(panels), panellists: [], ...known, date, title };
		await putPanel(trx, stored.id, panel);
		return { key: panel.key };
	});
}
