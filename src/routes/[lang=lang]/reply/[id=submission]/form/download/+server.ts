import { attachment } from '#lib/server/attachment.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { exportDraftForm } from '#lib/server/usecases/export-draft-form.ts';
import type { RequestHandler } from './$types';

/** The Word form of a draft in the language of the address, filled in as far as it is. */
export const GET: RequestHandler = async (event) => {
	const { ctx, language } = event.locals;
	const { id } = event.params;
	const actor = await actorOfLink(event, id);
	return attachment(
		await exportDraftForm(ctx, actor, { submissionId: id, language }).catch(throwHttp)
	);
};
