import type { Page } from '@playwright/test';
import { expect, request, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { barriersOn } from './support/barriers.ts';
import { sessionOf, signInAs } from './support/signed-in.ts';

const fixture = (name: string) =>
	readFileSync(join(import.meta.dirname, '..', 'fixtures', 'documents', name), 'utf8');

/** Sends a file from the page of the desk; which language it is in is told from the text. */
async function send(page: Page, name: string, content: string | Buffer, language = 'en') {
	await page.goto(`/${language}/desk/documents`);
	await page.locator('#file').setInputFiles({
		name,
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(content)
	});
	await page.locator('main form[enctype] button').click();
}

async function expectNoViolations(page: Page) {
	expect(await barriersOn(page)).toEqual([]);
}

/** What the test changes, and what it expects the rules to say of it. */
const slipped = fixture('compilation.en.txt').replace(
	'in paragraph 6 above',
	'in paragraph 66 above'
);

test.describe('a published document on the desk', () => {
	test.beforeEach(async ({ context, baseURL }) => {
		await signInAs(context, 'editor', baseURL ?? '');
	});

	test('is shown as printed, with its slip in the margin and the way to it', async ({ page }) => {
		await page.goto('/en/desk');
		await page.getByRole('link', { name: 'Check a published document' }).click();
		await send(page, 'slipped.txt', slipped);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('slipped.txt');
		const findings = page.getByRole('complementary', { name: 'Findings' });
		await expect(findings.getByRole('listitem')).toHaveCount(1);
		await expect(findings).toContainText('To be settled before issue: 1');
		await expect(findings).toContainText('66');
		const way = findings.getByRole('link', { name: /para/i });
		const target = (await way.getAttribute('href')) ?? '';
		await expect(page.locator(target)).toContainText('paragraph 66 above');
		await expect(page.locator(target)).toContainText(/^\s*14\./);
		await expect(page.getByText('This document was not kept')).toBeVisible();
		await expectNoViolations(page);
		await page.getByRole('link', { name: 'Check another document' }).click();
		await expect(page.locator('#file')).toBeVisible();
		await expect(page.getByText('slipped.txt')).toHaveCount(0);
	});

	test('numbers are those that the document prints, a slip among them too', async ({ page }) => {
		const skipped = fixture('compilation.en.txt').replace(/^14\. /m, '15. ');
		await send(page, 'skipped.txt', skipped);
		const numbers = page.locator('article .paragraph .number');
		expect((await numbers.allTextContents()).slice(12, 15)).toEqual(['13.', '15.', '15.']);
	});

	for (const language of ['en', 'ar'] as const)
		test(`a correct document in Arabic has no findings, seen in ${language}`, async ({ page }) => {
			await page.goto(`/${language}/desk/documents`);
			await expectNoViolations(page);
			await send(page, 'compilation.ar.txt', fixture('compilation.ar.txt'), language);
			await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
			const article = page.locator('article');
			await expect(article).toHaveAttribute('dir', 'rtl');
			await expect(article.locator('.paragraph .number').first()).toHaveText(/^1[-.]/);
			await expect(page.locator('aside')).toContainText(
				language === 'en' ? 'The rules found nothing' : 'لم تكشف القواعد'
			);
			await expect(page.locator('aside').getByRole('listitem')).toHaveCount(0);
			await expectNoViolations(page);
		});

	test('accounts with tables are shown without a fault of the page', async ({ page }) => {
		await send(page, 'accounts.fr.txt', fixture('accounts.fr.txt'));
		await expect(page.locator('article table').first()).toBeVisible();
		await expectNoViolations(page);
	});

	for (const [what, content, said] of [
		['nothing', '', 'Choose a file'],
		['broken UTF-8', Buffer.from([0x41, 0xff]), 'byte 1 is broken'],
		['a PDF', '%PDF-1.7', 'The file is a PDF'],
		['a locked Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'locked with a password'],
		['a file of 20.5 MB', Buffer.alloc(20.5 * 1024 * 1024, 'x'), 'larger than 20 MB']
	] as const)
		test(`${what} is refused in words`, async ({ page }) => {
			await send(page, 'file.txt', content as string | Buffer);
			await expect(page.getByRole('alert')).toContainText(said);
			await expect(page.locator('#file')).toBeVisible();
		});

	test('what could not be read is said', async ({ page }) => {
		await send(page, 'note.txt', 'A note without any numbered paragraph.');
		await expect(page.getByText('No numbered paragraphs were found')).toBeVisible();
	});

	test('only this form takes more than 4 MB', async ({ page }) => {
		await page.goto('/en/desk');
		const baseURL = new URL(page.url()).origin;
		const asked = await request.newContext({
			baseURL,
			extraHTTPHeaders: { origin: baseURL, accept: 'text/html' },
			storageState: { cookies: await sessionOf('coordinator', baseURL), origins: [] }
		});
		const large = 'x'.repeat(5 * 1024 * 1024);
		const draft = '/en/desk/hrc-16-22/compilation?/draft';
		expect((await asked.post(draft, { form: { edition: large } })).status()).toBe(413);
		const file = { name: 'large.txt', mimeType: 'text/plain', buffer: Buffer.from(large) };
		const answer = await asked.post('/en/desk/documents', { multipart: { file } });
		expect(answer.status()).toBe(200);
		const more = { ...file, buffer: Buffer.alloc(22 * 1024 * 1024, 'x') };
		expect((await asked.post('/en/desk/documents', { multipart: { file: more } })).status()).toBe(
			413
		);
		await asked.dispose();
	});
});
