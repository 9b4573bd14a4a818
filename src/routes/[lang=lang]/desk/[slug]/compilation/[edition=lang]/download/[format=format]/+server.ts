import { redirect } from '@sveltejs/kit';
import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { exportCompilation } from '#lib/server/usecases/export-compilation.ts';
import { prepareExport } from '#lib/server/usecases/prepare-export.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition: language, format } = event.params;
	const asked = { slug, language, format };
	const { state } = await forStaff(event, () =>
		prepareExport(ctx, actor, { ...asked, act: 'begin' })
	);
	if (state !== 'ready') redirect(303, `${event.url.pathname}/preparing`);
	return attachment(await forStaff(event, () => exportCompilation(ctx, actor, asked)));
};
