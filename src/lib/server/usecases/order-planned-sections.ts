import { modelPlan, moveSection, plannedSections } from '#lib/domain/document-plan.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation, replaceDocument } from '../db/consultations.ts';

/** Moves a section of the plan one place up or down among its like. At the end nothing moves. Throws `not-found`. */
export async function orderPlannedSections(
	ctx: Context,
	actor: Actor,
	{ slug, key, way }: { slug: string; key: string; way: 'up' | 'down' }
): Promise<void> {
	ensureMay(actor, 'plan-document');
	await ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'order-planned-sections',
			subject: `consultation:${slug}`,
			details: { key, way }
		});
		const stored = await findConsultation(trx, slug);
		if (stored === undefined) throw new AppError('not-found');
		const { document } = stored.consultation;
		const sections = document.sections ?? modelPlan();
		if (!plannedSections(sections).some((each) => each.key === key))
			throw new AppError('not-found');
		await replaceDocument(trx, stored.id, {
			...document,
			sections: moveSection(sections, key, way)
		});
	});
}
