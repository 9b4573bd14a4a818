import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { exportEditionFile } from '#lib/server/usecases/export-edition-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition, format } = event.params;
	const open = event.url.searchParams.get('segments') === 'open';
	return attachment(
		await forStaff(event, () =>
			exportEditionFile(ctx, actor, { slug, language: edition, format, open })
		)
	);
};
