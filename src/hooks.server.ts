import { error } from '@sveltejs/kit';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import type { ErrorCode } from '#lib/domain/error.ts';
import { AppError, errorStatuses } from '#lib/domain/error.ts';
import { directionOf, isOfficialLanguage } from '#lib/domain/language.ts';
import { negotiateLanguage } from '#lib/i18n/negotiate.ts';
import { loadAllWords } from '#lib/i18n/words.ts';
import { problemAnswer } from '#lib/server/api/problem.ts';
import { actorOfSession } from '#lib/server/auth/session-cookie.ts';
import { startClerk } from '#lib/server/clerk.ts';
import { createContext } from '#lib/server/context.ts';
import type { Context } from '#lib/server/context.ts';
import { readConfig } from '#lib/server/env.ts';
import { startPostman } from '#lib/server/postman.ts';

let ctx: Context;

export const init: ServerInit = () => {
	ctx = createContext(readConfig());
	loadAllWords();
	const ends = [startPostman(ctx), startClerk(ctx)];
	process.on('sveltekit:shutdown', () => {
		void Promise.all(ends.map((end) => end())).then(() => ctx.close());
	});
	process.on('unhandledRejection', (reason) =>
		ctx.log.error({ err: reason }, 'unhandled rejection')
	);
};

export const handle: Handle = async ({ event, resolve }) => {
	const asked = event.params.lang ?? event.url.pathname.split('/')[1] ?? '';
	const language = isOfficialLanguage(asked)
		? asked
		: negotiateLanguage(event.request.headers.get('accept-language'));
	event.locals.ctx = ctx;
	event.locals.language = language;
	event.locals.requestId = crypto.randomUUID();
	const refused = refusalOf(event);
	if (refused && isOfApi(event)) return problemAnswer(new AppError(refused), language);
	if (refused) error(errorStatuses[refused], { code: refused, message: refused });
	event.locals.actor = await actorOfSession(event);

	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%verbale.lang%', language).replace('%verbale.dir%', directionOf(language)),
		preload: ({ type }) => type === 'js' || type === 'css'
	});
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	return response;
};

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The API answers programs: with problem documents (RFC 9457), never with pages. */
const isOfApi = ({ url }: RequestEvent) => textOf(url.pathname.split('/')[1] ?? '') === 'api';

/**
 * Whatever changes something must come from a page of ours, forms and JSON alike; an address is text, an action a plain name.
 * Undefined where nothing is wrong.
 */
function refusalOf(event: RequestEvent): ErrorCode | undefined {
	const { request, url } = event;
	// No text of ours holds a NUL, and PostgreSQL takes none.
	if (/%00/.test(url.pathname + url.search)) return 'not-found';
	// The framework says it of pages.
	if (isOfApi(event) && textOf(url.pathname) === undefined) return 'invalid';
	if (!safeMethods.has(request.method) && request.headers.get('origin') !== url.origin)
		return 'forbidden';
	// As the framework finds the action: in any place of the query, percent-decoded.
	for (const name of url.searchParams.keys()) {
		const action = name.startsWith('/') ? name.slice(1) : undefined;
		if (action !== undefined && (!/^[a-z][a-z-]*$/.test(action) || action in {}))
			return 'not-found';
	}
	return undefined;
}

/** A path, percent-decoded; undefined where its bytes are not UTF-8. */
function textOf(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}

const codesOfRefusals: Record<number, string> = { 404: 'not-found', 413: 'too-large' };

/** A request that is wrong in itself is told so and not logged; anything else is a bug, logged once with its id. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	const id = event.locals.requestId;
	if (status < 500) {
		const code = codesOfRefusals[status] ?? 'invalid';
		return { code, message: code };
	}
	ctx.log.error(
		{ err: error, id, route: event.route.id, method: event.request.method },
		'request failed'
	);
	return { code: 'unexpected', id, message: 'unexpected' };
};
