import { randomBytes } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import type { Completed } from '#lib/domain/after-sending.ts';
import { plainLetters } from '#lib/domain/receipt.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { findLink } from './find-link.ts';
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

/** Who has the access link to a submission, from the cookie, or had one that was closed; anonymous without one. */
export async function actorOfLink(
	event: Asked & { locals: { ctx: Context } },
	submissionId: string
): Promise<Actor> {
	const token = linkTokenOf(event, submissionId);
	if (!token) return { kind: 'anonymous' };
	const link = await findLink(event.locals.ctx, token);
	if (!link) return { kind: 'anonymous' };
	const { closed, ...known } = link;
	return closed
		? { kind: 'closed-link', submissionId: known.submissionId }
		: { kind: 'link', ...known };
}

/** Minutes for which a secret that is stored as a hash alone is shown again on its page. */
const minutesShown = 10;

type ShownKind = 'code' | 'new-link' | 'completed';

function shownCookieName(url: URL, kind: ShownKind, submissionId: string): string {
	const name = `${kind}-${submissionId.slice(0, 12)}`;
	return url.protocol === 'https:' ? `__Host-${name}` : name;
}

function setShownCookie(
	{ cookies, url }: Asked,
	kind: ShownKind,
	submissionId: string,
	value: string
): void {
	cookies.set(shownCookieName(url, kind, submissionId), value, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: minutesShown * 60
	});
}

/** Keeps a new recovery code for the pages that show it, ten minutes at most. */
export function setCodeCookie(asked: Asked, submissionId: string, code: string): void {
	setShownCookie(asked, 'code', submissionId, code);
}

/** The recovery code of a submission that was made in this browser a moment ago. */
export function newRecoveryCodeOf(
	{ cookies, url }: Asked,
	submissionId: string
): string | undefined {
	return cookies.get(shownCookieName(url, 'code', submissionId));
}

/** Keeps the token of a link just made for a colleague, for the page that shows it, ten minutes at most. */
export function setNewLinkCookie(
	asked: Asked,
	submissionId: string,
	link: { id: string; token: string }
): void {
	setShownCookie(asked, 'new-link', submissionId, `${link.id}.${link.token}`);
}

/** The link that was made for a colleague in this browser a moment ago. */
export function newLinkOf(
	{ cookies, url }: Asked,
	submissionId: string
): { id: string; token: string } | undefined {
	const kept = cookies.get(shownCookieName(url, 'new-link', submissionId));
	const [, id, token] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(kept ?? '') ?? [];
	return id && token ? { id, token } : undefined;
}

/** Keeps what proves that a request of the Office was answered, for the page that shows it, ten minutes at most. */
export function setCompletedCookie(
	asked: Asked,
	submissionId: string,
	{ reference, digest, at }: Completed
): void {
	setShownCookie(asked, 'completed', submissionId, `${reference}.${digest}.${Date.parse(at)}`);
}

/** The proof of a request that was answered in this browser a moment ago. */
export function completedOf({ cookies, url }: Asked, submissionId: string): Completed | undefined {
	const kept = cookies.get(shownCookieName(url, 'completed', submissionId)) ?? '';
	const [, reference, digest, at] = /^([\w-]{1,40})\.([0-9a-f]{64})\.(\d{1,14})$/.exec(kept) ?? [];
	return reference && digest && at
		? { reference, digest, at: new Date(Number(at)).toISOString() }
		: undefined;
}

function invitedCookieName(url: URL, inviteeId: string): string {
	const name = `invited-${inviteeId.slice(0, 12)}`;
	return url.protocol === 'https:' ? `__Host-${name}` : name;
}

/** Lets this browser come back to an invitation for 90 days. */
export function setInvitedCookie({ cookies, url }: Asked, inviteeId: string, token: string): void {
	cookies.set(invitedCookieName(url, inviteeId), token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: days90
	});
}

/** The token with which this browser opened an invitation; empty where it did not. */
export function invitedTokenOf({ cookies, url }: Asked, inviteeId: string): string {
	return cookies.get(invitedCookieName(url, inviteeId)) ?? '';
}
