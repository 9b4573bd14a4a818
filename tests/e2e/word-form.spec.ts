import { expect, test } from '@playwright/test';
import { barriersOn } from './support/barriers.ts';
import { startReply } from './support/whole-reply.ts';
import {
	downloadForm,
	formStartsReply,
	formThereAndBack,
	sendForm,
	typeInto
} from './support/word-form.ts';

for (const language of ['en', 'ar'] as const) {
	test(`a Word form goes out of a draft and comes back into it, ${language}`, async ({ page }) => {
		await formThereAndBack(page, language, await startReply(page, language));
	});

	test(`a filled Word form starts a reply, ${language}`, async ({ page }) => {
		await formStartsReply(page, language);
	});

	test(`the pages of the Word form have no barrier, ${language}`, async ({ page }) => {
		const here = await startReply(page, language);
		const path = new URL(here).pathname;
		await page.goto(`/${language}/consultations/demo-open/form`);
		const barriers = () => barriersOn(page);
		expect(await barriers()).toEqual([]);
		await page.goto(`${here}/form`);
		expect(await barriers()).toEqual([]);
		const form = await downloadForm(page, `${path}/form/download`);
		await sendForm(page, typeInto(form, { q5: ['One'], q9: ['Atlantis'] }));
		await page.waitForURL(/reading=/);
		expect(await barriers()).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(320);
		await page.goto(`${here}/print`);
		expect(await barriers()).toEqual([]);
	});
}

test('a form of another consultation is refused by its title', async ({ page, request }) => {
	const other = await request.get('/en/consultations/hrc-16-22/form/download');
	expect(other.status()).toBe(200);
	expect(other.headers()['content-disposition']).toBe(
		'attachment; filename="hrc-16-22-form-en.docx"'
	);
	const here = await startReply(page, 'en');
	await page.goto(`${here}/form`);
	await sendForm(page, await other.body());
	await expect(page.locator('#file-error')).toContainText(
		'This is a form of another consultation: '
	);
	await page.goto(`${here}/form`);
	await expect(page.locator('main')).not.toContainText('Forms that were read');
});

test('a closed consultation gives its form and takes none', async ({ page, request, baseURL }) => {
	await page.goto('/fr/consultations/hrc-16-22/form');
	await expect(page.locator('a[href$="/form/download"]')).toHaveCount(6);
	await expect(page.locator('#file')).toHaveCount(0);
	const form = await request.get('/fr/consultations/hrc-16-22/form/download');
	const posted = await request.post('/fr/consultations/hrc-16-22/form?/upload', {
		headers: { origin: baseURL ?? '', accept: 'text/html' },
		multipart: {
			file: { name: 'f.docx', mimeType: 'application/octet-stream', buffer: await form.body() }
		}
	});
	expect(posted.status()).toBe(409);
});
