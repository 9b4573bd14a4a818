import { answer, json, otherMethods } from '#lib/server/api/answer.ts';
import { openApi } from '#lib/server/api/openapi.ts';
import type { RequestHandler } from './$types';

/** The description of the API. */
export const GET: RequestHandler = (event) =>
	answer(event, [], () => Promise.resolve(json(openApi())));

export const fallback: RequestHandler = otherMethods;
