import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { AppError } from '#lib/domain/error.ts';
import { throwHttp } from '../http.ts';

type Asked = Pick<RequestEvent, 'locals' | 'url'>;

/**
 * For loads, actions and endpoints of staff: whoever has not signed in is sent to do so, and comes back
 * to the page asked for. Every other failure becomes the page that says it.
 */
export async function forStaff<T>({ locals, url }: Asked, ask: () => Promise<T>): Promise<T> {
	try {
		return await ask();
	} catch (failure) {
		const isUnknown = locals.actor.kind === 'anonymous';
		if (
			failure instanceof AppError &&
			(failure.code === 'sign-in-needed' || (isUnknown && failure.code === 'forbidden'))
		)
			redirect(303, signInAddress(locals.language, url));
		throwHttp(failure);
	}
}

/** The sign-in page that leads on to `url`; an action's name is left out, since it can only be posted to. */
export function signInAddress(language: string, url: URL): string {
	const next = new URLSearchParams(url.searchParams);
	for (const key of [...next.keys()]) if (key.startsWith('/')) next.delete(key);
	const address = url.pathname + (next.size > 0 ? `?${next}` : '');
	return `/${language}/account/sign-in?next=${encodeURIComponent(address)}`;
}

/**
 * An address of this site to go on to after signing in, or undefined: never another host, never a script, and nothing that
 * a browser or a proxy reads as another path than it says (empty and dot segments, also percent-encoded: RFC 3986, 5.2.4).
 */
export function safeNext(asked: string | null): string | undefined {
	if (asked === null || asked.length > 2000) return undefined;
	const path = (asked.split('?')[0] ?? '').replace(/%2e/gi, '.').replace(/%(2f|5c)/gi, '/');
	if (/\/\/|\/\.{1,2}(?:\/|$)/.test(path)) return undefined;
	return /^\/(?:ar|zh|en|fr|ru|es)(?:\/[\w%.~/-]*)?(?:\?[\w%.~/=&+:,*-]*)?$/.test(asked)
		? asked
		: undefined;
}
