import type { BrowserContext, Cookie } from '@playwright/test';
import { request } from '@playwright/test';
import type { Role } from '#lib/domain/user.ts';
import { signInOf } from './sign-ins.ts';

/** One session for each role and worker: signing in anew for every test would meet the limit of tries. */
const sessions = new Map<Role, Promise<Cookie[]>>();

/** The cookies of a session of `role` in the app under test. */
export function sessionOf(role: Role, origin: string): Promise<Cookie[]> {
	const known = sessions.get(role) ?? beginSession(role, origin);
	sessions.set(role, known);
	return known;
}

/** Lets the pages of `context` be those of someone with this role. */
export async function signInAs(context: BrowserContext, role: Role, origin: string): Promise<void> {
	await context.addCookies(await sessionOf(role, origin));
}

async function beginSession(role: Role, origin: string): Promise<Cookie[]> {
	const { email, password } = signInOf(role);
	const asking = await request.newContext({ baseURL: origin });
	const answer = await asking.post('/en/account/sign-in', {
		headers: { origin, accept: 'text/html' },
		form: { email, password },
		maxRedirects: 0
	});
	const { cookies } = await asking.storageState();
	await asking.dispose();
	if (answer.status() !== 303 || cookies.length === 0)
		throw new Error(`signing in as ${role} was answered ${answer.status()}`);
	return cookies;
}
