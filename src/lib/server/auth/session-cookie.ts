import type { RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#lib/domain/user.ts';
import { readSession } from './session.ts';

/** `__Host-` binds the cookie to this host over TLS (RFC 6265bis); plain http has to do without. */
export function sessionCookieName(url: URL): string {
	return url.protocol === 'https:' ? '__Host-verbale-session' : 'verbale-session';
}

export function setSessionCookie(event: RequestEvent, token: string): void {
	event.cookies.set(sessionCookieName(event.url), token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: event.url.protocol === 'https:'
	});
}

export function deleteSessionCookie(event: RequestEvent): void {
	event.cookies.delete(sessionCookieName(event.url), {
		path: '/',
		secure: event.url.protocol === 'https:'
	});
}

/** The user whose session came with the request, or nobody known. */
export async function actorOfSession(event: RequestEvent): Promise<Actor> {
	const token = event.cookies.get(sessionCookieName(event.url));
	if (!token) return { kind: 'anonymous' };
	const session = await readSession(event.locals.ctx, token);
	return session ? { kind: 'user', ...session.user } : { kind: 'anonymous' };
}
