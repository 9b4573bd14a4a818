import { attachment } from '#lib/server/attachment.ts';
import { throwHttp } from '#lib/server/http.ts';
import { exportForm } from '#lib/server/usecases/export-form.ts';
import type { RequestHandler } from './$types';

/** The empty Word form in the language of the address. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { ctx, actor, language } = locals;
	const { slug } = params;
	return attachment(await exportForm(ctx, actor, { slug, language }).catch(throwHttp));
};
