import { AppError } from '#lib/domain/error.ts';
import { endOfGenevaDay } from '#lib/domain/geneva-day-end.ts';
import { isInvited } from '#lib/domain/invitations/recipient.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findInvitation, findInvitingConsultation } from '../db/invitations.ts';
import { putNotesSent } from '../db/invitee-acts.ts';
import { readInvitees } from '../db/invitees.ts';
import { dropMail } from '../db/outbox.ts';

/**
 * Records that the notes verbales and letters that were written were sent on `day`, `YYYY-MM-DD` in Geneva: their recipients are
 * invited from then on. Says how many. Throws `not-found`, and `invalid` where the day is none.
 */
export async function recordNotesSent(
	ctx: Context,
	actor: Actor,
	{ slug, id, day }: { slug: string; id: string; day: string }
): Promise<number> {
	ensureMay(actor, 'manage-consultations');
	const end = endOfGenevaDay(day);
	if (end === undefined) throw new AppError('invalid', { field: 'day' });
	const consultation = await findInvitingConsultation(ctx.db, { slug });
	if (!consultation || !(await findInvitation(ctx.db, consultation.id, id)))
		throw new AppError('not-found');
	return ctx.transact(async (trx) => {
		const at = ctx.now();
		// Noon of that day: the hour is not known.
		const sentAt = new Date(Date.parse(end) - 12 * 3_600_000).toISOString();
		// Whoever got it on paper gets no mail that waits, or that failed, any more.
		const noted = await readInvitees(trx, {
			...{ consultationId: consultation.id, invitationId: id, at }
		});
		for (const invitee of noted)
			if (invitee.notedAt !== undefined && !isInvited(invitee))
				await dropMail(trx, { kind: 'invitation', about: `invitee:${invitee.id}`, at });
		const notes = await putNotesSent(trx, id, sentAt < at ? sentAt : at);
		await appendAudit(trx, {
			at,
			actor,
			action: 'record-notes-sent',
			subject: `invitation:${id}`,
			details: { notes, day }
		});
		return notes;
	});
}
