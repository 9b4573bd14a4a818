import { mediaTypeOfKind } from '#lib/domain/attached-file.ts';
import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readFile } from '#lib/server/usecases/read-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, id, file: fileId } = event.params;
	const { file, size, bytes } = await forStaff(event, () =>
		readFile(ctx, actor, { submissionId: id, fileId, slug })
	);
	return attachment({ bytes, size, name: file.name, mediaType: mediaTypeOfKind[file.kind] });
};
