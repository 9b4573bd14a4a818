import { answer, anyone, limitOf, listed, otherMethods } from '#lib/server/api/answer.ts';
import { briefDocument } from '#lib/server/api/document-shapes.ts';
import { listIssuedDocuments } from '#lib/server/usecases/list-issued-documents.ts';
import type { RequestHandler } from './$types';

/** What is issued, the newest first. */
export const GET: RequestHandler = (event) =>
	answer(event, ['after', 'limit'], async ({ after, limit }) => {
		const asked = { after, limit: limitOf(limit) };
		const { items, next } = await listIssuedDocuments(event.locals.ctx, anyone, asked);
		return listed(event.url, items.map(briefDocument), next);
	});

export const fallback: RequestHandler = otherMethods;
