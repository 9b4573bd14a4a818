import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { barriersOn } from './support/barriers.ts';
import { appOfItsOwn } from './support/app-of-its-own.ts';

test.describe.configure({ mode: 'serial' });
const { enter } = appOfItsOwn();

let context: BrowserContext;
let page: Page;
test.beforeAll(async ({ browser }) => {
	context = await enter(browser, 'analyst');
	page = await context.newPage();
});
test.afterAll(async () => {
	await context.close();
});

const desk = (language: string) => `/${language}/desk/hrc-16-22`;

/** Opens the coding page of the reply of a respondent, by its name in any language; waits for its script. */
async function openCoding(language: string, name: string, slug = 'hrc-16-22') {
	await page.goto(`/${language}/desk/${slug}/replies?name=${encodeURIComponent(name)}`);
	await page.locator('tbody th a').first().click();
	await page.locator('a[href*="/coding"]').first().click();
	await page.waitForURL(/\/coding/);
	await expect(page.locator('[data-answer][role="textbox"]').first()).toBeVisible();
}

const coded = (question: string) => page.locator(`section:has(> #coded-${question}) > ol > li`);
/** The first words of what is selected on the page, as it stands in the reply. */
const selection = () => page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ') ?? '');
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

for (const [language, saved] of [
	['en', 'Saved.'],
	['ar', 'تم الحفظ.']
] as const)
	test.describe(`coding in ${language}`, () => {
		test('a sentence is chosen and coded with the keyboard alone, and taken away again', async () => {
			await openCoding(language, 'Guyana');
			await page.locator('#q3').focus();
			// Two keys before the browser tells of the first.
			await page.evaluate(() => {
				for (let n = 0; n < 2; n++)
					document.activeElement?.dispatchEvent(
						new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })
					);
			});
			await expect.poll(selection).toContain('The main challenge is');
			const words = await selection();
			await page.keyboard.press('2');
			await expect(page.getByText(saved)).toBeVisible();
			await expect(coded('q3')).toHaveCount(1);
			await expect(coded('q3').locator('blockquote')).toHaveText(plain(words));
			await expect(page.locator('#theme-B')).toHaveText(language === 'ar' ? 'باء' : 'B');
			await expect(page.locator('#q3')).toBeFocused();
			await coded('q3').locator('form[action="?/uncode"] button').click();
			await expect(coded('q3')).toHaveCount(0);
		});

		test('the ends of a selection move by words and characters, the way the text is read', async () => {
			await openCoding(language, 'Guyana');
			await page.locator('#q3').focus();
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('ArrowRight');
			await expect.poll(selection).toMatch(/^up to the commitments/);
			await page.keyboard.press('Shift+ArrowRight');
			await expect.poll(selection).toMatch(/process\. The$/);
			await page.keyboard.press('Control+ArrowRight');
			await expect.poll(selection).toMatch(/^p to the/);
		});

		test('what is marked with the mouse is coded by pressing a theme, in layers', async () => {
			await openCoding(language, 'Japan');
			const text = page.locator('#q3');
			await text
				.locator('[data-at]')
				.first()
				.dblclick({ position: { x: 20, y: 8 } });
			const word = plain(await selection());
			expect(word).not.toBe('');
			await page.locator('.panel button').first().click();
			await expect(coded('q3')).toHaveCount(1);
			await expect(coded('q3').locator('blockquote')).toHaveText(word);
			await text.focus();
			await page.keyboard.press('ArrowDown');
			await page.locator('.panel button').nth(1).click();
			await expect(coded('q3')).toHaveCount(2);
			await expect(text.locator('.mark .mark')).toHaveText(word);
			await coded('q3').locator('form[action="?/recode"] button').first().click();
			await expect(page.getByText(saved)).toBeVisible();
			for (const count of [1, 0]) {
				await coded('q3').locator('form[action="?/uncode"] button').first().click();
				await expect(coded('q3')).toHaveCount(count);
			}
		});

		test('a theme is suggested with its reason, and applied only when pressed', async () => {
			await openCoding(language, 'Guyana');
			await expect(coded('q4')).toHaveCount(0);
			const suggestions = page.locator('#answer-q4 .suggestions');
			await suggestions.locator('summary').click();
			await expect(suggestions.locator('.why li').first()).not.toBeEmpty();
			await suggestions.locator('form button').first().click();
			await expect(coded('q4')).toHaveCount(1);
			await coded('q4').locator('form[action="?/uncode"] button').click();
			await expect(coded('q4')).toHaveCount(0);
		});

		test('axe finds nothing on the pages of themes and excerpts', async () => {
			await openCoding(language, 'Uganda');
			await page.locator('#q3').focus();
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('1');
			await expect(coded('q3')).toHaveCount(1);
			const addresses = [page.url(), `${desk(language)}/themes`, `${desk(language)}/matrix`];
			for (const address of addresses) {
				await page.goto(address);
				for (const details of await page.locator('main details > summary').all())
					await details.click();
				expect(await barriersOn(page)).toEqual([]);
				const width = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
			}
			await page.goto(addresses[0] ?? '');
			await coded('q3').locator('form[action="?/uncode"] button').click();
			await expect(coded('q3')).toHaveCount(0);
		});
	});

test('an Arabic reply is coded exactly as it is stored, from right to left', async () => {
	await page.goto('/ar/desk/demo-open/replies?language=ar');
	await page.locator('tbody th a').first().click();
	await page.locator('a[href*="/coding"]').first().click();
	const text = page.locator('[data-answer]').first();
	await expect(text).toHaveAttribute('role', 'textbox');
	await text.focus();
	await page.keyboard.press('ArrowDown');
	await expect.poll(selection).not.toBe('');
	const whole = plain(await selection());
	await page.keyboard.press('ArrowLeft');
	await expect.poll(selection).not.toBe(whole);
	const words = plain(await selection());
	expect(whole.endsWith(words)).toBe(true);
	expect(words.length).toBeLessThan(whole.length);
	await page.keyboard.press('1');
	const item = page.locator('.coded li blockquote').first();
	await expect(item).toHaveText(words);
	await expect(item).toHaveAttribute('dir', 'rtl');
});

test('what is coded stands in the matrix, in the draft, and back again', async () => {
	await openCoding('en', 'Mauritius');
	await page.locator('#q4').focus();
	await page.keyboard.press('ArrowDown');
	await expect.poll(selection).not.toBe('');
	const words = plain(await selection());
	await page.keyboard.press('1');
	await expect(coded('q4')).toHaveCount(1);
	await page.locator('form[action="?/read"] button').click();
	await expect(page.locator('form[action="?/read"] button')).toHaveText('Mark as unread');

	await page.goto(`${desk('en')}/compilation`);
	await page.locator('#edition').selectOption('en');
	await page.locator('form[action="?/draft"] button').click();
	await page.waitForURL(/compilation\/en(\?unchanged)?$/);
	// Reported speech changes the first words of a sentence and its verb; its middle stands.
	const middle = words.split(' ').slice(3, 6).join(' ');
	await expect(page.locator('article')).toContainText(middle);

	await page.goto(`${desk('en')}/matrix?kind=state`);
	const row = page.locator('tbody tr').filter({ hasText: 'Mauritius' });
	await expect(row.locator('th')).toContainText('Read');
	await expect(row.locator('td').first()).toContainText('Coded: 1');
	await expect(row.locator('td').first()).toContainText(/Drafted: paragraphs? \d+/);
	await expect(row.locator('td').nth(1)).toContainText('Coded to other themes');
	await expect(page.locator('tbody tr')).toHaveCount(10);
	await row.locator('td a').first().click();
	await page.waitForURL(/\/coding.*#theme-A$/);
	await expect(page.locator('#theme-A')).toBeInViewport();
});

test('N and P lead to the next and the previous reply, unless single keys are switched off', async () => {
	await openCoding('en', 'Guyana');
	const next = await page.locator('a[rel=next]').count();
	await page.goto(`${desk('en')}/replies`);
	await page.locator('tbody th a').first().click();
	await page.locator('a[href*="/coding"]').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Algeria');
	await expect(page.locator('.help')).toBeVisible();
	await page.keyboard.press('n');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Colombia');
	await expect(page.locator('.help')).toBeVisible();
	await page.keyboard.press('p');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Algeria');
	await page.locator('.help summary').click();
	await page.locator('.help input').uncheck();
	await page.locator('h1').click();
	await page.keyboard.press('n');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Algeria');
	await page.locator('.help input').check();
	expect(next).toBe(0);
});

test('the page on which one codes has at most 90 KB of script, compressed', async () => {
	await openCoding('en', 'Japan');
	const sizes = new Map<string, Promise<number>>();
	page.on('response', (response) => {
		if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
		const bytes = response.body().then((body) => gzipSync(body).length);
		sizes.set(
			response.url(),
			bytes.catch(() => 0)
		);
	});
	await page.reload();
	await page.waitForLoadState('networkidle');
	const bytes = (await Promise.all(sizes.values())).reduce((sum, each) => sum + each, 0);
	page.removeAllListeners('response');
	expect(bytes).toBeGreaterThan(0);
	expect(bytes).toBeLessThan(90 * 1024);
});
