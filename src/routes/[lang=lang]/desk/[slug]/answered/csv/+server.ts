import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { exportAnswered } from '#lib/server/usecases/export-answered.ts';
import { readAnsweredAddress } from '../asked-list.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const filter = readAnsweredAddress(event.url.searchParams);
	return attachment(
		await forStaff(event, () => exportAnswered(ctx, actor, { slug, filter, language }))
	);
};
