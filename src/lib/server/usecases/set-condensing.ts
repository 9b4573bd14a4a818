import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { findConsultation, updateDocumentPlan } from '#lib/server/db/consultations.ts';

/**
 * Says whether drafts near the word limit leave out sentences of replies. It holds from the next draft on. Throws
 * not-found without the consultation.
 */
export async function setCondensing(
	ctx: Context,
	actor: Actor,
	{ slug, condense }: { slug: string; condense: boolean }
): Promise<void> {
	ensureMay(actor, 'draft-compilation');
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at,
			actor,
			action: 'set-condensing',
			subject: `consultation:${slug}`,
			details: { condense: condense ? 1 : 0 }
		});
		const stored = await findConsultation(trx, slug);
		if (stored === undefined) throw new AppError('not-found', { slug });
		const { condense: _, ...document } = stored.consultation.document;
		await updateDocumentPlan(trx, stored.id, condense ? { ...document, condense } : document);
	});
}
