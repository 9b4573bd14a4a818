import { randomBytes } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import { plainLetters } from '#lib/domain/receipt.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { findAccessLink } from '#lib/server/db/access-links.ts';
import { hashOfToken } from './tokens.ts';

/** A new recovery code: twenty plain letters in groups of four, nearly 98 bits. */
export function makeRecoveryCode(): string {
	const letters: string[] = [];
	while (letters.length < 20)
		for (const byte of randomBytes(32))
			// 240 is the largest multiple of 30 that a byte holds: every letter is as likely as another.
			if (byte < 240 && letters.length < 20) letters.push(plainLetters[byte % 30] ?? '');
	return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** Hash of a recovery code, however its groups are divided and whatever the case. */
export function hashOfRecoveryCode(typed: string): string {
	return hashOfToken(
		typed
			.normalize('NFKC')
			.toUpperCase()
			.replace(/[^0-9A-Z]/g, '')
			.slice(0, 40)
	);
}

type Asked = { cookies: Cookies; url: URL };

const days90 = 90 * 24 * 60 * 60;

/** Cookie that holds the token of the link to one submission; bound to the host over TLS (RFC 6265bis). */
function linkCookieName(url: URL, submissionId: string): string {
	const name = `reply-${submissionId.slice(0, 12)}`;
	return url.protocol === 'https:' ? `__Host-${name}` : name;
}

/** Lets this browser come back to the submission for 90 days. */
export function setLinkCookie({ cookies, url }: Asked, submissionId: string, token: string): void {
	cookies.set(linkCookieName(url, submissionId), token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: days90
	});
}

/** The token with which this browser holds the submission, if it does. */
export function linkTokenOf({ cookies, url }: Asked, submissionId: string): string | undefined {
	return cookies.get(linkCookieName(url, submissionId));
}

/** The holder of the access link to a submission, from the cookie; anonymous without one or when it was revoked. */
export async function actorOfLink(
	event: Asked & { locals: { ctx: Context } },
	submissionId: string
): Promise<Actor> {
	const token = linkTokenOf(event, submissionId);
	if (!token) return { kind: 'anonymous' };
	const link = await findAccessLink(event.locals.ctx.db, hashOfToken(token));
	return link ? { kind: 'link', ...link } : { kind: 'anonymous' };
}

const codeCookieName = (submissionId: string) => `code-${submissionId.slice(0, 12)}`;

/** Keeps a new recovery code for the one page that shows it, ten minutes at most. */
export function setCodeCookie({ cookies, url }: Asked, submissionId: string, code: string): void {
	cookies.set(codeCookieName(submissionId), code, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: 600
	});
}

/** The recovery code of a submission that was started in this browser a moment ago. */
export function newRecoveryCodeOf({ cookies }: Asked, submissionId: string): string | undefined {
	return cookies.get(codeCookieName(submissionId));
}
