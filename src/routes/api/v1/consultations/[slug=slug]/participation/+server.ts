import { answer, anyone, json, otherMethods } from '#lib/server/api/answer.ts';
import { getPublicParticipation } from '#lib/server/usecases/get-public-participation.ts';
import type { RequestHandler } from './$types';

/** How many replied, as the public page and the compilation say it. */
export const GET: RequestHandler = (event) =>
	answer(event, [], async () =>
		json(await getPublicParticipation(event.locals.ctx, anyone, event.params))
	);

export const fallback: RequestHandler = otherMethods;
