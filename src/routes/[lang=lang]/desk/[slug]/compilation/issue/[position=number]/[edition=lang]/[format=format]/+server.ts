import { mediaTypeOfFormat } from '#lib/domain/compilation/export-format.ts';
import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readIssueFile } from '#lib/server/usecases/read-issue-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, position, edition, format } = event.params;
	const input = { slug, position: Number(position), language: edition, format };
	const file = await forStaff(event, () => readIssueFile(ctx, actor, input));
	return attachment({ ...file, mediaType: mediaTypeOfFormat[format] });
};
