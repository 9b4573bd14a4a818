import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { pdf, png } from '../support/hostile/honest-files.ts';
import { barriersOn } from './support/barriers.ts';
import { sayWho, sendReply, startReply } from './support/whole-reply.ts';

const upload = (name: string, bytes: Uint8Array, mimeType = 'application/pdf') => ({
	name,
	mimeType,
	buffer: Buffer.from(bytes)
});

for (const language of ['en', 'ar'] as const)
	test(`documents are attached, refused, read back and sent in ${language}`, async ({ page }) => {
		const here = await startReply(page, language);
		await sayWho(page, language, here, `Institute of ${language}`);
		await page.goto(`${here}/files`);
		const name = language === 'ar' ? 'رد البعثة.pdf' : 'Reply of the Mission.pdf';
		const bytes = pdf(`/Lang (${language}) `);
		await page.locator('#file[multiple]').waitFor();
		await page.locator('#file').setInputFiles([upload(name, bytes)]);
		const main = page.locator('main');
		await expect(main.locator('ul.files li')).toHaveCount(1);
		await expect(main.locator('ul.files')).toContainText(name);

		await page.locator('#file[multiple]').waitFor();
		await page.locator('#file').setInputFiles([upload('macro.docx', png())]);
		await expect(main.locator('li.refused')).toBeVisible();

		await page.setViewportSize({ width: 320, height: 700 });
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(320);
		expect(await barriersOn(page)).toEqual([]);
		await page.setViewportSize({ width: 1280, height: 800 });

		await page.goto(`${here}/check`);
		await expect(main.locator('ul.files')).toContainText(name);
		await sendReply(page, language);
		const digest = createHash('sha256').update(bytes).digest('hex');
		await expect(main.locator('ul.files')).toContainText(digest);
		const downloading = page.waitForEvent('download');
		await main.locator('ul.files a[download]').click();
		const download = await downloading;
		expect(download.suggestedFilename()).toBe(name);
		expect(readFileSync(await download.path()).equals(bytes)).toBe(true);
	});

test('progress is seen, and an upload goes on by itself when the line is back', async ({
	page,
	context
}) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/files`);
	await page.locator('#file[multiple]').waitFor();
	let pieces = 0;
	await page.route('**/files/upload/**', async (route) => {
		if (route.request().method() === 'PUT') {
			pieces += 1;
			if (pieces === 3) await context.setOffline(true);
		}
		await route.continue().catch(() => undefined);
	});
	const large = pdf('', [new Uint8Array(5 * 1024 * 1024).fill(0x25)]);
	await page.locator('#file').setInputFiles([upload('large.pdf', large)]);
	await expect(page.locator('progress')).toBeVisible();
	await expect(page.locator('main')).toContainText('The line is down');
	await context.setOffline(false);
	await expect(page.locator('ul.files li')).toContainText('large.pdf');
	await expect(page.locator('ul.files')).toContainText('5 MB');
});

test('a download is an attachment, for whoever has the link alone', async ({ page, browser }) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/files`);
	await page.locator('#file[multiple]').waitFor();
	await page.locator('#file').setInputFiles([upload('a.pdf', pdf())]);
	const href = await page.locator('ul.files a[download]').getAttribute('href');
	const answer = await page.request.get(href ?? '');
	expect(answer.headers()).toMatchObject({
		'content-type': 'application/pdf',
		'content-disposition': 'attachment; filename="a.pdf"',
		'content-security-policy': "sandbox; default-src 'none'",
		'x-content-type-options': 'nosniff',
		'cache-control': 'no-store'
	});
	const stranger = await browser.newContext();
	const address = new URL(href ?? '', here).href;
	expect((await stranger.request.get(address)).status()).toBe(403);
	const coming = await stranger.request.get(`${here}/files/upload/${'k'.repeat(20)}`);
	expect(coming.status()).toBe(403);
	await stranger.close();
});

for (const [language, face] of [
	['en', 'Choose files'],
	['ar', 'اختيار ملفات']
] as const)
	test(`files are chosen with the keyboard by a button in the words of the page, in ${language}`, async ({
		page
	}) => {
		const here = await startReply(page, language);
		await page.goto(`${here}/files`);
		await page.locator('#file[multiple]').waitFor();
		await expect(page.locator('.picker .face')).toHaveText(face);
		await page.locator('#file').focus();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Shift+Tab');
		await expect(page.locator('.picker .face')).toHaveCSS('outline-style', 'solid');
		await page.emulateMedia({ forcedColors: 'active' });
		await expect(page.locator('.picker .face')).toHaveCSS('outline-style', 'solid');
		const choosing = page.waitForEvent('filechooser');
		await page.keyboard.press('Space');
		await (await choosing).setFiles([upload('one.pdf', pdf()), upload('two.pdf', pdf('/B 1 '))]);
		await expect(page.locator('main ul.files li')).toHaveCount(2);
	});
