import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { appOfItsOwn } from './support/app-of-its-own.ts';

test.describe.configure({ mode: 'serial' });
const { enter } = appOfItsOwn();

let context: BrowserContext;
let page: Page;
test.beforeAll(async ({ browser }) => {
	context = await enter(browser, 'analyst', { javaScriptEnabled: false });
	page = await context.newPage();
});
test.afterAll(async () => {
	await context.close();
});

for (const language of ['en', 'ar'] as const)
	test(`sentences are ticked and coded, recoded and taken away without scripts (${language})`, async () => {
		await page.goto(`/${language}/desk/hrc-16-22/replies?name=Guyana`);
		await page.locator('tbody th a').first().click();
		await page.locator('a[href*="/coding"]').first().click();
		const answer = page.locator('#answer-q3');
		const items = answer.locator('.coded li');
		await answer.locator('.tick summary').click();
		// Two sentences that follow each other make one passage, the third paragraph another.
		await answer.locator('.tick fieldset').nth(0).locator('input').nth(1).check();
		await answer.locator('.tick fieldset').nth(0).locator('input').nth(2).check();
		await answer.locator('.tick fieldset').nth(2).locator('input').nth(0).check();
		await answer.locator('.tick select').selectOption('B');
		await answer.locator('.tick button').click();
		await expect(items).toHaveCount(2);
		await expect(page).toHaveURL(/#answer-q3$/);
		await expect(items.first().locator('blockquote')).toContainText('The main challenge');
		await items.first().locator('select').selectOption('A');
		await items.first().locator('form[action="?/recode"] button').click();
		await expect(items.first()).toContainText(language === 'ar' ? /^\s*ألف/ : /^\s*A/);
		await page.goto(`/${language}/desk/hrc-16-22/matrix`);
		await expect(page.locator('tbody tr').nth(3).locator('td').first()).toContainText('1');
		await page.locator('tbody tr').nth(3).locator('td a').first().click();
		for (const count of [1, 0]) {
			await items.first().locator('form[action="?/uncode"] button').click();
			await expect(items).toHaveCount(count);
		}
		await answer.locator('.tick summary').click();
		await answer.locator('.tick button').click();
		await expect(answer.getByRole('alert')).not.toBeEmpty();
	});

test('a theme is added under another, moved, and removed without scripts', async () => {
	await page.goto('/en/desk/hrc-16-22/themes');
	const themes = page.locator('ol > li[id^="theme-"]');
	await expect(themes).toHaveCount(2);
	await page.locator('#new-name-en').fill('Access of small States');
	await page.locator('section').getByRole('button', { name: 'Add a theme' }).click();
	await expect(themes).toHaveCount(3);
	await expect(page.locator('#theme-C')).toContainText('No name in: Arabic, Chinese, French');
	await page.locator('#theme-C').getByRole('button', { name: 'Move up: C' }).click();
	await expect(themes.nth(1)).toContainText('Access of small States');
	await themes.nth(1).locator('summary', { hasText: 'Add a sub-theme' }).click();
	await page.locator('#under-C-name-en').fill('Travel');
	await themes.nth(1).getByRole('button', { name: 'Add a sub-theme' }).click();
	await expect(themes.nth(2)).toContainText('Sub-theme of C');
	await page.locator('#theme-C summary', { hasText: 'Remove' }).click();
	await page.locator('#theme-C').getByRole('button', { name: 'Remove the theme' }).click();
	await expect(page.getByRole('alert')).toContainText('has sub-themes');
	for (const key of ['C-1', 'C']) {
		const theme = page.locator(`[id="theme-${key}"]`);
		await theme.locator('summary', { hasText: 'Remove' }).click();
		await theme.getByRole('button', { name: 'Remove the theme' }).click();
		await expect(theme).toHaveCount(0);
	}
	await page.locator('section').getByRole('button', { name: 'Add a theme' }).click();
	await expect(page.getByRole('alert')).toContainText('at least one language');
});
