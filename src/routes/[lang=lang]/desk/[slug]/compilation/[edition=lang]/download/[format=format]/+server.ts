import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { exportCompilation } from '#lib/server/usecases/export-compilation.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition, format } = event.params;
	return attachment(
		await forStaff(event, () => exportCompilation(ctx, actor, { slug, language: edition, format }))
	);
};
