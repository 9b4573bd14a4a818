import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { barriersOn } from './support/barriers.ts';
import { signInAs } from './support/signed-in.ts';
import { answerQuestions, sayWho, sendReply, startReply } from './support/whole-reply.ts';

const publicPages = [
	'',
	'/consultations/demo-open',
	'/consultations/hrc-16-22',
	'/consultations/demo-open/questionnaire',
	'/consultations/hrc-16-22/questionnaire',
	'/documents',
	'/reply/recover'
];

/** Everything that comes over the line for a page, in bytes, and its scripts, compressed as a server would. */
async function weigh(page: Page, address: string) {
	const sizes: Promise<{ script: boolean; bytes: number; compressed: number }>[] = [];
	page.on('response', (response) => {
		sizes.push(
			response.body().then(
				(body) => ({
					script: response.request().resourceType() === 'script',
					bytes: body.length,
					compressed: gzipSync(body).length
				}),
				() => ({ script: false, bytes: 0, compressed: 0 })
			)
		);
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	const all = await Promise.all(sizes);
	page.removeAllListeners('response');
	const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
	return {
		bytes: sum(all.map(({ bytes }) => bytes)),
		scripts: all.filter(({ script }) => script).length,
		compressedScript: sum(all.filter(({ script }) => script).map(({ compressed }) => compressed))
	};
}

test('a public page carries no script and weighs at most 40 KB, in every language', async ({
	page
}) => {
	for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'])
		for (const path of publicPages) {
			const weight = await weigh(page, `/${language}${path}`);
			expect.soft(weight.scripts, `scripts of /${language}${path}`).toBe(0);
			expect.soft(await page.locator('script').count(), `/${language}${path}`).toBe(0);
			expect.soft(weight.bytes, `bytes of /${language}${path}`).toBeLessThan(40 * 1024);
			expect.soft(weight.bytes, `bytes of /${language}${path}`).toBeGreaterThan(1000);
		}
});

test('the pages of a reply that need a script have at most 90 KB of it, compressed', async ({
	page
}) => {
	const here = await startReply(page, 'ar');
	for (const path of ['part-1', 'who', 'files']) {
		const weight = await weigh(page, `${here}/${path}`);
		expect.soft(weight.scripts, path).toBeGreaterThan(0);
		expect.soft(weight.compressedScript, path).toBeLessThan(90 * 1024);
	}
});

test('the other pages of a reply carry no script, or a small one that copies', async ({ page }) => {
	const here = await startReply(page, 'en');
	for (const path of ['', '/check', '/colleagues', '/history', '/review', '/form', '/print']) {
		const weight = await weigh(page, `${here}${path}`);
		// Links and codes are copied with a button, which takes one small file.
		expect.soft(weight.scripts, path).toBe(['', '/colleagues'].includes(path) ? 1 : 0);
		expect.soft(weight.compressedScript, path).toBeLessThan(2048);
		expect.soft(weight.bytes, path).toBeLessThan(64 * 1024);
	}
});

for (const language of ['en', 'ar'] as const)
	test(`axe finds nothing on the pages of the public and of a reply, in ${language}`, async ({
		page
	}) => {
		test.setTimeout(180_000);
		const look = async (what: string) => {
			expect.soft(await barriersOn(page), what).toEqual([]);
		};
		for (const path of publicPages) {
			await page.goto(`/${language}${path}`);
			await look(path);
		}
		const here = await startReply(page, language);
		await look('overview');
		for (const path of ['who', 'check']) {
			await page.goto(`${here}/${path}`);
			await look(path);
			await page.locator('main form button.button').first().click();
			await expect(page.getByRole('alert')).toBeVisible();
			await look(`${path} with errors`);
		}
		for (const path of [
			'part-1',
			'part-2',
			'part-4',
			'files',
			'colleagues',
			'history',
			'form',
			'print'
		]) {
			await page.goto(`${here}/${path}`);
			await look(path);
		}
		await sayWho(page, language, here, `Chair ${language}`);
		await answerQuestions(page, language, here, 'Text');
		await sendReply(page, language);
		await look('receipt');
		await page.goto(`/${language}/reply/00000000-0000-4000-8000-000000000000`);
		await look('forbidden');
	});

test('no page of the public or of a reply is wider than 320 pixels allow', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	const fits = async (what: string) => {
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect.soft(over, what).toBeLessThanOrEqual(0);
	};
	for (const language of ['ar', 'ru', 'fr'])
		for (const path of publicPages) {
			await page.goto(`/${language}${path}`);
			await fits(`/${language}${path}`);
		}
	const here = await startReply(page, 'ar');
	for (const path of [
		'',
		'/who',
		'/check',
		'/part-1',
		'/part-2',
		'/files',
		'/colleagues',
		'/form'
	]) {
		await page.goto(`${here}${path}`);
		await fits(path);
	}
});

test('a page that may not be seen speaks to staff of the desk, and to respondents of their link', async ({
	page,
	context,
	baseURL
}) => {
	const main = page.locator('main');
	await page.goto('/en/reply/00000000-0000-4000-8000-000000000000');
	await expect(main.locator('a[href="/en/reply/recover"]')).toBeVisible();
	await expect(page.locator('footer')).toContainText('Staff sign-in');
	await signInAs(context, 'secretariat', baseURL ?? '');
	await page.goto('/en/account/users');
	await expect(main).toContainText('Your role does not include this page');
	await expect(main.getByRole('button', { name: 'Sign out' })).toBeVisible();
	await page.goto('/en');
	await expect(page.locator('footer')).toContainText('Go to the desk');
	await expect(page.locator('footer')).not.toContainText('Staff sign-in');
});

test('a past consultation is told in the past, with the session in words', async ({ page }) => {
	await page.goto('/en/consultations/hrc-16-22');
	const main = page.locator('main');
	await expect(main).toContainText('was due at the Council’s nineteenth session');
	await expect(main).toContainText('were sought');
	await expect(main).not.toContainText('You may answer');
	await page.goto('/ru/consultations/hrc-16-22');
	await expect(main).toContainText('на его девятнадцатой сессии');
	await page.goto('/ar/consultations/hrc-16-22');
	await expect(main).toContainText('في دورته التاسعة عشرة');
});
