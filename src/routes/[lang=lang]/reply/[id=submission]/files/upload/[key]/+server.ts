import { json } from '@sveltejs/kit';
import { AppError } from '#lib/domain/error.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { attachFile } from '#lib/server/usecases/attach-file.ts';
import { findUpload } from '#lib/server/usecases/find-upload.ts';
import type { RequestHandler } from './$types';

/** How far the upload with this key has come. */
export const GET: RequestHandler = async (event) => {
	const { id, key } = event.params;
	const actor = await actorOfLink(event, id);
	const input = { submissionId: id, key };
	return json(await findUpload(event.locals.ctx, actor, input).catch(refuse));
};

/** The bytes of a file from `upload-offset` on; what the server has of it is said in answer. */
export const PUT: RequestHandler = async (event) => {
	const { ctx, language } = event.locals;
	const { id, key } = event.params;
	const asked = event.url.searchParams;
	const question = asked.get('question');
	const outcome = await attachFile(ctx, await actorOfLink(event, id), {
		submissionId: id,
		name: asked.get('name') ?? '',
		...(question && { question }),
		pageLanguage: language,
		bytes: event.request.body ?? noBytes(),
		upload: {
			key,
			size: Number(asked.get('size') ?? NaN),
			offset: Number(event.request.headers.get('upload-offset') ?? NaN)
		}
	}).catch(refuse);
	if (!outcome.ok) return json('fault' in outcome ? { fault: outcome.fault } : { sent: true });
	return json('file' in outcome ? { done: true } : { offset: outcome.offset });
};

async function* noBytes() {}

/** Whoever has no link to the reply is not asked to sign in. */
function refuse(failure: unknown): never {
	const isStranger = failure instanceof AppError && failure.code === 'sign-in-needed';
	return throwHttp(isStranger ? new AppError('forbidden') : failure);
}
