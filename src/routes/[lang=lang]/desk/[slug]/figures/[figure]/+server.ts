import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { exportFigure } from '#lib/server/usecases/export-figure.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, figure } = event.params;
	return attachment(
		await forStaff(event, () => exportFigure(ctx, actor, { slug, figure, language }))
	);
};
