import type { RequestEvent } from '@sveltejs/kit';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';

/** The reply that the page is about, sent or not, for whoever has a link to it. */
export async function openAnyReply(
	event: Pick<RequestEvent, 'cookies' | 'url' | 'locals'>,
	submissionId: string
) {
	const actor = await actorOfLink(event, submissionId);
	const opened = await getDraft(event.locals.ctx, actor, { submissionId }).catch(throwHttp);
	return { actor, opened };
}
