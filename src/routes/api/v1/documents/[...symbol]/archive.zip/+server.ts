import { answer, anyone, otherMethods } from '#lib/server/api/answer.ts';
import { attachment } from '#lib/server/attachment.ts';
import { countOnNetwork } from '#lib/server/auth/network-limits.ts';
import { archiveDocument } from '#lib/server/usecases/archive-document.ts';
import type { RequestHandler } from './$types';

/** An issued document with everything that belongs to it, as one ZIP. */
export const GET: RequestHandler = (event) =>
	answer(event, [], async () => {
		const { ctx } = event.locals;
		await countOnNetwork(ctx, event.getClientAddress(), 'archive');
		const archive = await archiveDocument(ctx, anyone, event.params);
		return attachment({ ...archive, mediaType: 'application/zip' });
	});

export const fallback: RequestHandler = otherMethods;
