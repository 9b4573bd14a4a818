import { answer, anyone, otherMethods } from '#lib/server/api/answer.ts';
import { fileAnswer } from '#lib/server/api/file-answer.ts';
import { readIssuedFile } from '#lib/server/usecases/read-issued-file.ts';
import type { RequestHandler } from './$types';

/** An issued file by the digest of its bytes: what is at this address never changes. */
export const GET: RequestHandler = (event) =>
	answer(event, [], async () => {
		const { digest: sha256, name } = event.params;
		return fileAnswer(await readIssuedFile(event.locals.ctx, anyone, { sha256, name }));
	});

export const fallback: RequestHandler = otherMethods;
