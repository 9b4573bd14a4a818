import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { addresseeName } from '#lib/i18n/invitation-letter.ts';
import { hashOfToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { findInvitationLink } from '../db/invitation-links.ts';
import { findInvitingConsultation } from '../db/invitations.ts';
import { findRespondentById } from '../db/registry.ts';

/** What the page of an invitation says before a reply is begun. */
export type Invited = {
	slug: string;
	title: Texts;
	/** In whose name the reply is to be. */
	respondent: string;
	closesAt: string;
	/** Whether a reply can be begun now, cannot yet, or no more. */
	phase: 'announced' | 'open' | 'closed';
	/** The reply that was begun meanwhile. */
	submissionId?: string;
};

/** The invitation whose private link has this token. Throws `not-found` for an unknown one, and for another recipient's. */
export async function getInvited(
	ctx: Context,
	_actor: Actor,
	input: { inviteeId: string; token: string; language: OfficialLanguage }
): Promise<Invited> {
	// Anyone may who has the token: it is the right.
	const link = await findInvitationLink(ctx.db, { tokenHash: hashOfToken(input.token) });
	if (link?.inviteeId !== input.inviteeId) throw new AppError('not-found');
	const consultation = await findInvitingConsultation(ctx.db, { id: link.consultationId });
	const respondent = await findRespondentById(ctx.db, link.respondentId);
	if (!consultation || !respondent) throw new AppError('not-found');
	const { slug, title, closesAt } = consultation;
	return {
		...{ slug, title, closesAt },
		respondent: addresseeName(respondent, input.language),
		phase: phaseOf(consultation, ctx.now()),
		...(link.submissionId !== undefined && { submissionId: link.submissionId })
	};
}
