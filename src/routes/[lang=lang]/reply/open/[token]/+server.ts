import { redirect } from '@sveltejs/kit';
import { AppError } from '#lib/domain/error.ts';
import { isLesserRole } from '#lib/domain/user.ts';
import { actorOfLink, setInvitedCookie, setLinkCookie } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { openAccessLink } from '#lib/server/usecases/open-access-link.ts';
import { openInvitation } from '#lib/server/usecases/open-invitation.ts';
import type { RequestHandler } from './$types';

/**
 * Takes the token of a private link out of the address into a cookie, one that was closed is told so. A browser that
 * holds the reply by a link that may more keeps that one. The link of an invitation leads to its page until a reply is begun.
 */
export const GET: RequestHandler = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { token } = event.params;
	const opened = await openAccessLink(ctx, actor, { token }).catch((failure: unknown) => {
		if (failure instanceof AppError && failure.code === 'link-closed') throwHttp(failure);
		return undefined;
	});
	if (!opened) {
		const invited = await openInvitation(ctx, actor, { token }).catch((failure: unknown) => {
			if (failure instanceof AppError) return undefined;
			throw failure;
		});
		if (!invited) redirect(303, `/${language}/reply/recover?link=unknown`);
		if (!invited.begun) {
			setInvitedCookie(event, invited.inviteeId, token);
			redirect(303, `/${language}/reply/invited/${invited.inviteeId}`);
		}
		setLinkCookie(event, invited.submissionId, token);
		redirect(303, `/${language}/reply/${invited.submissionId}`);
	}
	const held = await actorOfLink(event, opened.submissionId);
	if (held.kind !== 'link' || !isLesserRole(opened.role, held.role))
		setLinkCookie(event, opened.submissionId, token);
	redirect(303, `/${language}/reply/${opened.submissionId}`);
};
