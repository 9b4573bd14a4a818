import { AppError } from '#lib/domain/error.ts';
import { recipientOf } from '#lib/domain/invitations/recipient.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { holdMail, releaseMail } from '../db/invitation-mail.ts';
import { findInvitingConsultation } from '../db/invitations.ts';
import { readInvitees } from '../db/invitees.ts';
import { dropMail } from '../db/outbox.ts';
import { putRemindersPaused } from '../db/reminders.ts';

/**
 * Holds all reminders of a consultation, those that are planned and those in the outbox, or lets them go on at the usual pace. What was
 * planned for a day that has passed by then is skipped. Says how many mails; doing it twice changes nothing. Throws `not-found`.
 */
export async function pauseReminders(
	ctx: Context,
	actor: Actor,
	{ slug, pause }: { slug: string; pause: boolean }
): Promise<number> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug });
	if (!consultation) throw new AppError('not-found');
	const { id: consultationId } = consultation;
	return ctx.transact(async (trx) => {
		const at = ctx.now();
		if (!(await putRemindersPaused(trx, consultationId, pause ? at : undefined))) return 0;
		// Whoever answered in the meantime is not reminded any more.
		if (!pause)
			for (const invitee of await readInvitees(trx, { consultationId, at }))
				if (invitee.progress === 'complete' || recipientOf(invitee).unwanted)
					await dropMail(trx, { kind: 'reminder', about: `invitee:${invitee.id}`, at });
		const mails = pause
			? await holdMail(trx, { remindersOf: consultationId })
			: await releaseMail(
					trx,
					{ remindersOf: consultationId },
					{ at, perMinute: ctx.mailsPerMinute }
				);
		await appendAudit(trx, {
			at,
			actor,
			action: pause ? 'pause-reminders' : 'resume-reminders',
			subject: `consultation:${slug}`,
			details: { mails }
		});
		return mails;
	});
}
