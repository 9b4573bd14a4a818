import { AppError } from '#lib/domain/error.ts';
import { attachment } from '#lib/server/attachment.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { readPagePicture } from '#lib/server/usecases/read-page-picture.ts';
import type { RequestHandler } from './$types';

/** A page of a document as a picture, for an `img`; should something open it by itself, it is a download. */
export const GET: RequestHandler = async (event) => {
	const { id, file: fileId, number } = event.params;
	const actor = await actorOfLink(event, id);
	if (actor.kind === 'anonymous') throwHttp(new AppError('forbidden'));
	const { bytes, mediaType } = await readPagePicture(event.locals.ctx, actor, {
		submissionId: id,
		fileId,
		page: Number(number)
	}).catch(throwHttp);
	const ending = mediaType === 'image/jpeg' ? 'jpg' : 'png';
	return attachment({ bytes, mediaType, name: `page-${number}.${ending}` });
};
