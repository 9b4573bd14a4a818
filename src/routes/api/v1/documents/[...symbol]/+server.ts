import { answer, anyone, json, otherMethods } from '#lib/server/api/answer.ts';
import { documentAnswer } from '#lib/server/api/document-shapes.ts';
import { getIssuedDocument } from '#lib/server/usecases/get-issued-document.ts';
import type { RequestHandler } from './$types';

/** One issued document by its symbol, with its files. */
export const GET: RequestHandler = (event) =>
	answer(event, [], async () =>
		json(documentAnswer(await getIssuedDocument(event.locals.ctx, anyone, event.params)))
	);

export const fallback: RequestHandler = otherMethods;
