import { AppError } from '#lib/domain/error.ts';
import { panellistId } from '#lib/domain/panel.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { findPanels, putPanel } from '../db/panels.ts';

/**
 * Takes the chair or the panellist with `id` from a panel; the audit keeps who it was, and statements stay. One who is
 * there no longer is nothing to take. Throws `not-found` for an unknown panel.
 */
export async function removePanelPerson(
	ctx: Context,
	actor: Actor,
	input: { slug: string; panel: string; place: 'chair' | 'panellist'; id?: string }
): Promise<void> {
	ensureMay(actor, 'plan-document');
	const { slug, place, id } = input;
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	await ctx.transact(async (trx) => {
		const panel = (await findPanels(trx, stored.id)).find(({ key }) => key === input.panel);
		if (panel === undefined) throw new AppError('not-found');
		const { chair, panellists } = panel;
		const person = place === 'chair' ? chair : panellists.find((each) => panellistId(each) === id);
		if (person === undefined) return;
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'remove-panel-person',
			subject: `consultation:${slug}`,
			details: { panel: input.panel, place, person }
		});
		await putPanel(trx, stored.id, {
			...panel,
			...(place === 'chair' ? { chair: undefined } : {}),
			panellists: panellists.filter((each) => each !== person)
		});
	});
}
