import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import type { ListedInvitation } from '../db/invitations.ts';
import { findInvitingConsultation, listInvitations as list } from '../db/invitations.ts';

/** The invitations of a consultation, the newest first. Throws `not-found`. */
export async function listInvitations(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<ListedInvitation[]> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug });
	if (!consultation) throw new AppError('not-found');
	return list(ctx.db, consultation.id);
}
