import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { exportCompleteness } from '#lib/server/usecases/export-completeness.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	return attachment(
		await forStaff(event, () => exportCompleteness(ctx, actor, { slug, language, format: 'csv' }))
	);
};
