import { AppError } from '#lib/domain/error.ts';
import { mediaTypeOfKind } from '#lib/domain/attached-file.ts';
import { attachment } from '#lib/server/attachment.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { readFile } from '#lib/server/usecases/read-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { id, file: fileId } = event.params;
	const actor = await actorOfLink(event, id);
	if (actor.kind === 'anonymous') throwHttp(new AppError('forbidden'));
	const { file, size, bytes } = await readFile(event.locals.ctx, actor, {
		submissionId: id,
		fileId
	}).catch(throwHttp);
	return attachment({ bytes, size, name: file.name, mediaType: mediaTypeOfKind[file.kind] });
};
