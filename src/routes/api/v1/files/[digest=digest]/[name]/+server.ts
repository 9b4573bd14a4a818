import { mediaTypeOfFormat } from '#lib/domain/compilation/export-format.ts';
import { answer, anyone, otherMethods } from '#lib/server/api/answer.ts';
import { fileAnswer } from '#lib/server/api/file-answer.ts';
import { readIssuedFile } from '#lib/server/usecases/read-issued-file.ts';
import type { RequestHandler } from './$types';

/** An issued file by the digest of its bytes, or a part of it: what is at this address never changes. */
export const GET: RequestHandler = (event) =>
	answer(event, [], async () => {
		const { digest, name } = event.params;
		const asked = { sha256: digest, name };
		const { file, bytes } = await readIssuedFile(event.locals.ctx, anyone, asked);
		return fileAnswer(event, {
			...{ name, digest, bytes, size: file.size, lastModified: file.issuedAt },
			mediaType: mediaTypeOfFormat[file.format],
			cacheControl: 'public, max-age=31536000, immutable'
		});
	});

export const fallback: RequestHandler = otherMethods;
