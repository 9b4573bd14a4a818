import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { exportLedger } from '#lib/server/usecases/export-ledger.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	return attachment(await forStaff(event, () => exportLedger(ctx, actor, { slug, language })));
};
