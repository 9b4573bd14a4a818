import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { endRequest } from '../db/completion-requests.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findDraft } from '../db/drafts.ts';
import { endRevising } from '../db/revising.ts';

/**
 * Takes back a request to complete a reply: its questions are closed again, and what was not sent is put aside. Where none
 * runs, nothing happens. Throws `not-found`.
 */
export async function takeBackRequest(
	ctx: Context,
	actor: Actor,
	{ slug, id }: { slug: string; id: string }
): Promise<void> {
	ensureMay(actor, 'decide-replies');
	const consultation = await findDeskConsultation(ctx.db, slug);
	await ctx.transact(async (trx) => {
		const reply = await findDraft(trx, id);
		if (!consultation || reply?.consultationId !== consultation.id || reply.status === 'draft')
			throw new AppError('not-found');
		const at = ctx.now();
		const request = await endRequest(trx, id, 'withdrawn', at);
		if (request === undefined) return;
		if (reply.revising?.kind === 'completion') await endRevising(trx, id, null);
		await appendAudit(trx, {
			at,
			actor,
			action: 'take-back-request',
			subject: `submission:${id}`,
			details: { request }
		});
	});
}
