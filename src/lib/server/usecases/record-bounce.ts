import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findInvitingConsultation } from '../db/invitations.ts';
import { findInvitee, putBounce } from '../db/invitee-acts.ts';

/**
 * A person records that the mail to a recipient came back; the address to which it went is not written to again. Throws
 * `not-found`.
 */
export async function recordBounce(
	ctx: Context,
	actor: Actor,
	input: { slug: string; invitee: string; reason: string }
): Promise<void> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug: input.slug });
	const invitee = consultation && (await findInvitee(ctx.db, consultation.id, input.invitee));
	if (!invitee) throw new AppError('not-found');
	const reason = tidyWords(input.reason).slice(0, 200);
	await ctx.transact(async (trx) => {
		const at = ctx.now();
		await putBounce(trx, invitee.id, { at, way: 'hand', reason, email: invitee.sentTo });
		await appendAudit(trx, {
			at,
			actor,
			action: 'record-bounce',
			subject: `invitee:${invitee.id}`,
			details: { way: 'hand' }
		});
	});
}
