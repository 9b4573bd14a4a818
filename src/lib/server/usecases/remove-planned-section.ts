import { modelPlan, plannedSections, withoutSection } from '#lib/domain/document-plan.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation, replaceDocument } from '../db/consultations.ts';

/**
 * Takes a section, with what stands under it, from the plan; the audit keeps what it was. With the last one the document
 * has the plan of the model case again. Throws `not-found`.
 */
export async function removePlannedSection(
	ctx: Context,
	actor: Actor,
	{ slug, key }: { slug: string; key: string }
): Promise<void> {
	ensureMay(actor, 'plan-document');
	await ctx.transact(async (trx) => {
		const stored = await findConsultation(trx, slug);
		if (stored === undefined) throw new AppError('not-found');
		const { document } = stored.consultation;
		const sections = document.sections ?? modelPlan();
		const removed = plannedSections(sections).find((each) => each.key === key);
		if (removed === undefined) throw new AppError('not-found');
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'remove-planned-section',
			subject: `consultation:${slug}`,
			details: { key, section: removed }
		});
		const { sections: _, ...rest } = document;
		const left = withoutSection(sections, key);
		await replaceDocument(trx, stored.id, left.length > 0 ? { ...rest, sections: left } : rest);
	});
}
