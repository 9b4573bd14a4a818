import { AppError } from '#lib/domain/error.ts';
import { recipientOf } from '#lib/domain/invitations/recipient.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { addresseeName, invitationMail } from '#lib/i18n/invitation-letter.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findInvitation, findInvitingConsultation } from '../db/invitations.ts';
import { readInvitees } from '../db/invitees.ts';

/** A mail as one recipient would get it. Nothing is made: the tokens in it lead nowhere. */
export type PreviewedInvitation = {
	to?: string;
	name: string;
	language: OfficialLanguage;
	subject: string;
	text: string;
};

/** The mail to a recipient of the list, in its language or another. Throws `not-found`. */
export async function previewInvitation(
	ctx: Context,
	actor: Actor,
	input: { slug: string; id: string; invitee: string; language?: OfficialLanguage }
): Promise<PreviewedInvitation> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug: input.slug });
	const invitation = consultation && (await findInvitation(ctx.db, consultation.id, input.id));
	if (!invitation) throw new AppError('not-found');
	const [invitee] = await readInvitees(ctx.db, {
		consultationId: consultation.id,
		invitationId: invitation.id,
		ids: [input.invitee],
		at: ctx.now()
	});
	if (!invitee) throw new AppError('not-found');
	const recipient = recipientOf(invitee);
	const language = input.language ?? recipient.language;
	const { texts, origin, letterDate: date } = invitation;
	const [token, stopToken] = ['…', '…'];
	const letter = { addressee: invitee, ...{ origin, date, token, stopToken } };
	const { subject, text } = invitationMail(language, texts, consultation, letter);
	return {
		...(recipient.email !== undefined && { to: recipient.email }),
		name: addresseeName(invitee, language),
		...{ language, subject, text }
	};
}
