import { answer, json, otherMethods } from '#lib/server/api/answer.ts';
import { startAnswer } from '#lib/server/api/start.ts';
import type { RequestHandler } from './$types';

/** Where the API begins: the addresses of what it has. */
export const GET: RequestHandler = (event) =>
	answer(event, [], () => Promise.resolve(json(startAnswer)));

export const fallback: RequestHandler = otherMethods;
