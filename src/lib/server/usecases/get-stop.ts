import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { addresseeName } from '#lib/i18n/invitation-letter.ts';
import { hashOfToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { findInvitationLink } from '../db/invitation-links.ts';
import { findRespondentById } from '../db/registry.ts';
import { findWish } from '../db/respondent-wishes.ts';

/** Who is not to be written to any more, by the link at the foot of a mail, and whether that was asked. Throws `not-found`. */
export async function getStop(
	ctx: Context,
	_actor: Actor,
	{ token, language }: { token: string; language: OfficialLanguage }
): Promise<{ respondent: string; stopped: boolean }> {
	// Anyone may who has the token: it is the right.
	const link = await findInvitationLink(ctx.db, { stopHash: hashOfToken(token) });
	const respondent = link && (await findRespondentById(ctx.db, link.respondentId));
	if (!link || !respondent) throw new AppError('not-found');
	return {
		respondent: addresseeName(respondent, language),
		stopped: (await findWish(ctx.db, link.respondentId)) !== undefined
	};
}
