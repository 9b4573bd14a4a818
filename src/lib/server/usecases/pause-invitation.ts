import { AppError } from '#lib/domain/error.ts';
import { recipientOf } from '#lib/domain/invitations/recipient.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findInvitation, findInvitingConsultation, putPaused } from '../db/invitations.ts';
import { readInvitees } from '../db/invitees.ts';
import { dropMail } from '../db/outbox.ts';
import { holdMail, releaseMail } from '../db/invitation-mail.ts';

/**
 * Holds the mails of an invitation that have not gone, or lets them go on at the usual pace. Says how many; doing it twice
 * changes nothing. Throws `not-found`.
 */
export async function pauseInvitation(
	ctx: Context,
	actor: Actor,
	{ slug, id, pause }: { slug: string; id: string; pause: boolean }
): Promise<number> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug });
	if (!consultation || !(await findInvitation(ctx.db, consultation.id, id)))
		throw new AppError('not-found');
	return ctx.transact(async (trx) => {
		const at = ctx.now();
		if (!(await putPaused(trx, id, pause ? at : undefined))) return 0;
		// Whoever answered in the meantime is not invited any more.
		if (!pause)
			for (const invitee of await readInvitees(trx, {
				consultationId: consultation.id,
				invitationId: id,
				at
			}))
				if (recipientOf(invitee).answered)
					await dropMail(trx, { kind: 'invitation', about: `invitee:${invitee.id}`, at });
		const mails = pause
			? await holdMail(trx, { invitation: id })
			: await releaseMail(trx, { invitation: id }, { at, perMinute: ctx.mailsPerMinute });
		await appendAudit(trx, {
			at,
			actor,
			action: pause ? 'pause-invitation' : 'resume-invitation',
			subject: `invitation:${id}`,
			details: { mails }
		});
		return mails;
	});
}
