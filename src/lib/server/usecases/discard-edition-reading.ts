import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { deleteEditionReading, findEditionReading } from '../db/edition-readings.ts';

/** Puts a file with translations aside; the second time there is nothing to do. Throws `not-found` without the consultation. */
export async function discardEditionReading(
	ctx: Context,
	actor: Actor,
	{ slug, language, id }: { slug: string; language: OfficialLanguage; id: string }
): Promise<void> {
	ensureMay(actor, 'translate');
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found', { slug });
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		const place = { consultationId: stored.id, language };
		if (!(await findEditionReading(trx, place, id))) return;
		await deleteEditionReading(trx, id);
		await appendAudit(trx, {
			at,
			actor,
			action: 'discard-edition-file',
			subject: `consultation:${slug}`,
			details: { language, reading: id }
		});
	});
}
