import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readPagePicture } from '#lib/server/usecases/read-page-picture.ts';
import type { RequestHandler } from './$types';

/** A page of a document as a picture, for an `img`; should something open it by itself, it is a download. */
export const GET: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const { id, file: fileId, number } = event.params;
	const { bytes, mediaType } = await forStaff(event, () =>
		readPagePicture(ctx, actor, { submissionId: id, fileId, page: Number(number) })
	);
	const ending = mediaType === 'image/jpeg' ? 'jpg' : 'png';
	return attachment({ bytes, mediaType, name: `page-${number}.${ending}` });
};
