import type { RequestEvent } from '@sveltejs/kit';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { countOnNetwork } from '#lib/server/auth/network-limits.ts';
import { etagOf } from './etag.ts';
import { isFresh } from './fresh.ts';
import { methodProblem, problemAnswer, unexpectedAnswer } from './problem.ts';

/** The API shows everyone the same: whoever is signed in is nobody here. */
export const anyone: Actor = { kind: 'anonymous' };

/** Any site may read what is public; no cookie takes part in it. */
const open = {
	'access-control-allow-origin': '*',
	'access-control-expose-headers':
		'ETag, Last-Modified, Link, Content-Disposition, Retry-After, Accept-Ranges, Content-Range'
};

/** What is sent only to who does not have it. */
const preconditioned = new Set([200, 206]);

/** The query parameters that an endpoint knows, as they were asked; all others are refused. */
export type Query<Name extends string> = Partial<Record<Name, string>>;

/**
 * Answers a GET or HEAD of the API: counts it, refuses unknown or repeated parameters, tells failures as problem documents, and
 * gives nothing anew to whoever has it already.
 */
export async function answer<Name extends string = never>(
	event: RequestEvent,
	known: readonly Name[],
	work: (query: Query<Name>) => Promise<Response>
): Promise<Response> {
	const { ctx, language, requestId: id } = event.locals;
	let response: Response;
	try {
		await countOnNetwork(ctx, event.getClientAddress(), 'request');
		response = await work(queryOf(event.url, known));
	} catch (failure) {
		if (failure instanceof AppError) response = problemAnswer(failure, language);
		else {
			ctx.log.error({ err: failure, id, route: event.route.id }, 'request failed');
			response = unexpectedAnswer(id, language);
		}
	}
	for (const [name, value] of Object.entries(open)) response.headers.set(name, value);
	const { headers } = response;
	const isKnown =
		preconditioned.has(response.status) &&
		isFresh(event.request.headers, {
			etag: headers.get('etag'),
			lastModified: headers.get('last-modified')
		});
	if (!isKnown && event.request.method !== 'HEAD') return response;
	await response.body?.cancel();
	if (!isKnown) return new Response(null, { status: response.status, headers });
	for (const name of ['content-length', 'content-type', 'content-disposition', 'content-range'])
		headers.delete(name);
	return new Response(null, { status: 304, headers });
}

function queryOf<Name extends string>(url: URL, known: readonly Name[]): Query<Name> {
	const query: Query<Name> = {};
	for (const [name, value] of url.searchParams) {
		const found = known.find((each) => each === name);
		if (found === undefined || query[found] !== undefined)
			throw new AppError('invalid', { parameter: name.slice(0, 100) });
		query[found] = value;
	}
	return query;
}

/** How many entries of a list are asked for: 1 to `most`, 100 where nothing is said. */
export function limitOf(asked: string | undefined, most = 500): number {
	if (asked === undefined) return Math.min(100, most);
	const limit = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
	if (limit < 1 || limit > most) throw new AppError('invalid', { parameter: 'limit' });
	return limit;
}

/** JSON that is asked for again each time and sent again only when it has changed. `lastModified` is an ISO 8601 instant. */
export function json(body: unknown, { lastModified }: { lastModified?: string } = {}): Response {
	const bytes = new TextEncoder().encode(JSON.stringify(body));
	return new Response(bytes, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-length': String(bytes.length),
			'cache-control': 'no-cache',
			etag: etagOf(bytes),
			...(lastModified && { 'last-modified': new Date(lastModified).toUTCString() })
		}
	});
}

/** One page of a list, with the address of the next one in it and in its `Link` (RFC 8288). */
export function listed(
	url: URL,
	items: readonly unknown[],
	next: string | undefined,
	more: { lastModified?: string } = {}
): Response {
	if (next === undefined) return json({ items }, more);
	const query = new URLSearchParams(url.searchParams);
	query.set('after', next);
	const address = `${url.pathname}?${query.toString()}`;
	const response = json({ items, next: address }, more);
	response.headers.set('link', `<${address}>; rel="next"`);
	return response;
}

/** Every other method: what a browser asks before it reads from another site, and those that the API does not have. */
export function otherMethods({ request, locals }: RequestEvent): Response {
	if (request.method !== 'OPTIONS') return methodProblem(locals.language);
	return new Response(null, {
		status: 204,
		headers: {
			...open,
			'access-control-allow-methods': 'GET, HEAD, OPTIONS',
			'access-control-allow-headers': 'If-None-Match, If-Modified-Since, If-Range, Range',
			'access-control-max-age': '86400'
		}
	});
}
