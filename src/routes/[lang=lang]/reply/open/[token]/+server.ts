import { redirect } from '@sveltejs/kit';
import { AppError } from '#lib/domain/error.ts';
import { isLesserRole } from '#lib/domain/user.ts';
import { actorOfLink, setLinkCookie } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { openAccessLink } from '#lib/server/usecases/open-access-link.ts';
import type { RequestHandler } from './$types';

/**
 * Takes the token of a private link out of the address into a cookie, one that was closed is told so. A browser that
 * holds the reply by a link that may more keeps that one.
 */
export const GET: RequestHandler = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { token } = event.params;
	const opened = await openAccessLink(ctx, actor, { token }).catch((failure: unknown) => {
		if (failure instanceof AppError && failure.code === 'link-closed') throwHttp(failure);
		return undefined;
	});
	if (!opened) redirect(303, `/${language}/reply/recover?link=unknown`);
	const held = await actorOfLink(event, opened.submissionId);
	if (held.kind !== 'link' || !isLesserRole(opened.role, held.role))
		setLinkCookie(event, opened.submissionId, token);
	redirect(303, `/${language}/reply/${opened.submissionId}`);
};
