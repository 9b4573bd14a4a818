import { answer, anyone, otherMethods } from '#lib/server/api/answer.ts';
import { fileAnswer } from '#lib/server/api/file-answer.ts';
import { partOfStream } from '#lib/server/api/part-of-stream.ts';
import { countOnNetwork } from '#lib/server/auth/network-limits.ts';
import { archiveDocument } from '#lib/server/usecases/archive-document.ts';
import type { RequestHandler } from './$types';

/** An issued document with everything that belongs to it, as one ZIP, or a part of that. */
export const GET: RequestHandler = (event) =>
	answer(event, [], async () => {
		const { ctx } = event.locals;
		await countOnNetwork(ctx, event.getClientAddress(), 'archive');
		const { bytes, ...archive } = await archiveDocument(ctx, anyone, event.params);
		return fileAnswer(event, {
			...archive,
			mediaType: 'application/zip',
			cacheControl: 'no-cache',
			bytes: (part) => Promise.resolve(part ? partOfStream(bytes(), part) : bytes())
		});
	});

export const fallback: RequestHandler = otherMethods;
