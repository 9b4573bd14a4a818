import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findInvitation, findInvitingConsultation } from '../db/invitations.ts';
import { removeInvitee } from '../db/invitee-acts.ts';

/** Takes a recipient out of a list who was not invited yet, nor had a note verbale written. False where it was. Throws `not-found`. */
export async function removeRecipient(
	ctx: Context,
	actor: Actor,
	{ slug, id, invitee }: { slug: string; id: string; invitee: string }
): Promise<boolean> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug });
	if (!consultation || !(await findInvitation(ctx.db, consultation.id, id)))
		throw new AppError('not-found');
	return ctx.transact(async (trx) => {
		const removed = await removeInvitee(trx, id, invitee);
		if (removed)
			await appendAudit(trx, {
				at: ctx.now(),
				actor,
				action: 'remove-recipient',
				subject: `invitation:${id}`,
				details: { invitee }
			});
		return removed;
	});
}
