import { plannedSections } from '#lib/domain/document-plan.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { findPanels, findStatements, takePanel } from '../db/panels.ts';

export type RemovedPanel =
	/** A section of the document summarizes it, or statements were registered at it. */
	{ ok: true } | { ok: false; reason: 'planned' | 'has-statements' };

/** Takes away a panel at which no statement was registered and which no section summarizes. Throws `not-found`. */
export async function removePanel(
	ctx: Context,
	actor: Actor,
	{ slug, key }: { slug: string; key: string }
): Promise<RemovedPanel> {
	ensureMay(actor, 'plan-document');
	let outcome: RemovedPanel = { ok: true };
	await ctx.transact(async (trx) => {
		const stored = await findConsultation(trx, slug);
		if (stored === undefined) throw new AppError('not-found');
		const panel = (await findPanels(trx, stored.id)).find((each) => each.key === key);
		if (panel === undefined) throw new AppError('not-found');
		const planned = plannedSections(stored.consultation.document.sections ?? []).some(
			(section) => section.kind === 'replies' && section.panel === key
		);
		const statements = await findStatements(trx, stored.id, { inForceOnly: false });
		if (planned) outcome = { ok: false, reason: 'planned' };
		else if (statements.some((each) => each.panel === key))
			outcome = { ok: false, reason: 'has-statements' };
		if (!outcome.ok) return;
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'remove-panel',
			subject: `consultation:${slug}`,
			details: { key, date: panel.date, title: panel.title }
		});
		await takePanel(trx, stored.id, key);
	});
	return outcome;
}
