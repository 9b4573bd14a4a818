import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roles } from '#lib/domain/user.ts';
import { startApp } from './support/app.ts';
import { signInOf } from './support/sign-ins.ts';

test('the first start prints one sign-in for each staff role', () => {
	const signIns = roles.map((role) => signInOf(role));
	expect(new Set(signIns.map(({ email }) => email)).size).toBe(roles.length);
	expect(new Set(signIns.map(({ password }) => password)).size).toBe(roles.length);
	for (const { password } of signIns) expect(password.length).toBeGreaterThanOrEqual(12);
});

test('SIGTERM ends the app cleanly, and starting again keeps everything', async ({ request }) => {
	const dataFolder = mkdtempSync(join(tmpdir(), 'verbale-restart-'));
	try {
		const first = await startApp({ dataFolder });
		expect(first.signIns).toHaveLength(roles.length);
		const before = await (await request.get(`${first.origin}/en`)).text();
		expect(await first.stop()).toBe(0);

		const second = await startApp({ dataFolder });
		expect(second.signIns).toEqual([]);
		const after = await (await request.get(`${second.origin}/en`)).text();
		const titles = (html: string) => html.match(/<h[1-3][^>]*>.*?<\/h[1-3]>/gs);
		expect(titles(after)).toEqual(titles(before));
		expect(await second.stop()).toBe(0);
	} finally {
		rmSync(dataFolder, { recursive: true, force: true });
	}
});

test('without the demonstration it says how to make the first administrator', async () => {
	const app = await startApp({ environment: { VERBALE_DEMO: 'off' } });
	try {
		expect(app.signIns).toEqual([]);
		expect(app.said()).toContain('npm run verbale -- user add');
	} finally {
		expect(await app.stop()).toBe(0);
	}
});

test('a request for a host that it does not know is refused', async ({ request, baseURL }) => {
	const answer = await request.get(`${baseURL}/en`, { headers: { host: 'elsewhere.example' } });
	expect(answer.status()).toBe(421);
	expect(answer.headers()['x-content-type-options']).toBe('nosniff');
});
