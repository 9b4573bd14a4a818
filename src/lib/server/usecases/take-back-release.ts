import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { isToBeReleased } from '../db/replies-to-publish.ts';
import { dropRelease } from '../db/reply-releases.ts';

/**
 * Takes the release of a reply back: it is public no more until somebody releases it again. Throws `not-found`, and
 * `conflict` where it is not released.
 */
export async function takeBackRelease(
	ctx: Context,
	actor: Actor,
	{ slug, submissionId }: { slug: string; submissionId: string }
): Promise<void> {
	ensureMay(actor, 'finalise-document');
	await ctx.transact(async (trx) => {
		const stored = await findConsultation(trx, slug);
		if (!stored) throw new AppError('not-found');
		// One that was replaced stays public with the document that rests on it.
		const statuses = ['submitted', 'superseded'] as const;
		if (!(await isToBeReleased(trx, stored.id, submissionId, statuses)))
			throw new AppError('not-found');
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'take-back-release',
			subject: `submission:${submissionId}`
		});
		if (!(await dropRelease(trx, submissionId))) throw new AppError('conflict');
	});
}
