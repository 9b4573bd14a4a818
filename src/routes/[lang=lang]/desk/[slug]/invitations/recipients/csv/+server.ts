import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { exportInvitees } from '#lib/server/usecases/export-invitees.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	return attachment(await forStaff(event, () => exportInvitees(ctx, actor, { slug, language })));
};
