import { redirect } from '@sveltejs/kit';
import { AppError } from '#lib/domain/error.ts';
import { setLinkCookie } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { openAccessLink } from '#lib/server/usecases/open-access-link.ts';
import type { RequestHandler } from './$types';

/** Takes the token of a private link out of the address into a cookie, whatever comes of it; one that was closed is told so. */
export const GET: RequestHandler = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { token } = event.params;
	const opened = await openAccessLink(ctx, actor, { token }).catch((failure: unknown) => {
		if (failure instanceof AppError && failure.code === 'link-closed') throwHttp(failure);
		return undefined;
	});
	if (!opened) redirect(303, `/${language}/reply/recover?link=unknown`);
	setLinkCookie(event, opened.submissionId, token);
	redirect(303, `/${language}/reply/${opened.submissionId}`);
};
