import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { directionOf, isOfficialLanguage } from '#lib/domain/language.ts';
import { negotiateLanguage } from '#lib/i18n/negotiate.ts';
import { actorOfSession } from '#lib/server/auth/session-cookie.ts';
import { createContext } from '#lib/server/context.ts';
import type { Context } from '#lib/server/context.ts';
import { readConfig } from '#lib/server/env.ts';

let ctx: Context;

export const init: ServerInit = () => {
	ctx = createContext(readConfig());
	process.on('sveltekit:shutdown', () => void ctx.close());
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
	event.locals.actor = await actorOfSession(event);

	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%verbale.lang%', language).replace('%verbale.dir%', directionOf(language)),
		preload: ({ type }) => type === 'js' || type === 'css'
	});
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	return response;
};

export const handleError: HandleServerError = ({ error, event, status }) => {
	const id = event.locals.requestId;
	if (status === 404) return { code: 'not-found', message: 'not-found' };
	ctx.log.error(
		{ err: error, id, route: event.route.id, method: event.request.method },
		'request failed'
	);
	return { code: 'unexpected', id, message: 'unexpected' };
};
