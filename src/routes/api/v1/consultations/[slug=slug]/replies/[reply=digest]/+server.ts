import { answer, anyone, json, otherMethods } from '#lib/server/api/answer.ts';
import { replyAnswer } from '#lib/server/api/reply-shapes.ts';
import { getPublicReply } from '#lib/server/usecases/get-public-reply.ts';
import type { RequestHandler } from './$types';

/** One published reply as received. */
export const GET: RequestHandler = (event) =>
	answer(event, [], async () => {
		const { slug, reply: id } = event.params;
		const { reply } = await getPublicReply(event.locals.ctx, anyone, { slug, id });
		return json(replyAnswer(slug, reply));
	});

export const fallback: RequestHandler = otherMethods;
