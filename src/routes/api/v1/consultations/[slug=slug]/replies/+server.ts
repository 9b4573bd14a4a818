import { answer, anyone, limitOf, listed, otherMethods } from '#lib/server/api/answer.ts';
import { replyAnswer } from '#lib/server/api/reply-shapes.ts';
import { listPublicReplies } from '#lib/server/usecases/list-public-replies.ts';
import type { RequestHandler } from './$types';

/** The replies that are published. */
export const GET: RequestHandler = (event) =>
	answer(event, ['after', 'limit'], async ({ after, limit }) => {
		const { slug } = event.params;
		const asked = { slug, after, limit: limitOf(limit) };
		const { items, next } = await listPublicReplies(event.locals.ctx, anyone, asked);
		const entries = items.map((reply) => replyAnswer(slug, reply));
		return listed(event.url, entries, next);
	});

export const fallback: RequestHandler = otherMethods;
