import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { barriersOn } from './support/barriers.ts';
import { signInAs } from './support/signed-in.ts';

const desk = (language: string) => `/${language}/desk/hrc-16-22`;

async function ensureAccessible(page: Page): Promise<void> {
	expect(await barriersOn(page)).toEqual([]);
}

const isNarrow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test.describe('the overview', () => {
	test.beforeEach(async ({ context, baseURL }) => {
		await signInAs(context, 'coordinator', baseURL ?? '');
	});

	test('draws who answered, with a table of the same numbers that leads to the lists', async ({
		page
	}) => {
		await page.goto(desk('en'));
		const section = page.getByRole('region', { name: 'Complete and incomplete replies' });
		const row = section.getByRole('row', { name: /^Stakeholders/ });
		await expect(row.getByRole('cell')).toHaveText(['4', '7', '11']);
		const drawing = section.locator('svg[aria-labelledby]');
		await expect(drawing.locator('> title')).toHaveText('Complete and incomplete replies');
		await expect(drawing.locator('> desc')).toContainText('gives the same numbers');
		await expect(drawing.locator('rect.warn')).toHaveCount(2);
		await row.getByRole('link', { name: 'Stakeholders, Incomplete: 7' }).click();
		await expect(page).toHaveURL(/replies\?kind=stakeholder&completeness=incomplete$/);
		await expect(page.locator('tbody tr')).toHaveCount(7);

		await page.goto(desk('en'));
		const groups = page.getByRole('region', { name: 'States by regional group' });
		await groups.getByRole('link', { name: 'African States, Incomplete: 2' }).first().click();
		await expect(page.locator('tbody tr th')).toHaveText(['Algeria', 'Tunisia']);
		await page.getByLabel('Answer').selectOption('Not answered');
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page.locator('tbody tr')).toHaveCount(50);
	});

	test('leads from a bar to its list too', async ({ page }) => {
		await page.goto(desk('en'));
		const groups = page.getByRole('region', { name: 'States by regional group' });
		await groups.locator('svg a', { hasText: 'Asia-Pacific States, Complete: 2' }).click();
		await expect(page.locator('tbody tr th')).toHaveText(['Japan', 'Timor-Leste']);
	});

	test('shows when replies came, and those of one day as a list narrowed to it', async ({
		page
	}) => {
		await page.goto(desk('en'));
		const section = page.getByRole('region', { name: 'Replies over time' });
		await expect(section.locator('svg text', { hasText: 'Close: 4 November 2011' })).toBeVisible();
		await section.locator('summary').click();
		const late = section.getByRole('row', { name: /^16 November 2011/ });
		await expect(late.getByRole('cell')).toHaveText(['0', '1', '21']);
		await section.getByRole('link', { name: '4 November 2011, In time: 5' }).click();
		await expect(page.locator('tbody tr')).toHaveCount(5);
		await expect(page.getByText('Received from: 4 November 2011')).toBeVisible();
	});

	test('says that nothing waits, as the page of what waits says', async ({ page }) => {
		await page.goto(desk('en'));
		const waiting = page.getByRole('region', { name: 'Waiting for a decision' });
		await expect(waiting).toContainText('Nothing waits for a decision.');
		await page.goto(`${desk('en')}/waiting`);
		await expect(page.getByText('Nothing waits for a decision.')).toHaveCount(2);
	});

	test('gives the numbers of a figure as CSV, in the language of the page', async ({ page }) => {
		await page.goto(desk('fr'));
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: 'Télécharger en CSV: États par groupe régional' }).click()
		]);
		expect(download.suggestedFilename()).toBe('hrc-16-22-groups.csv');
		const text = await readFile((await download.path()) ?? '', 'utf8');
		expect(text.charCodeAt(0)).toBe(0xfeff);
		expect(text).toContain('États d’Afrique,2,2,50,54');
	});

	for (const language of ['en', 'ar', 'zh'])
		test(`is accessible and fits a telephone in ${language}`, async ({ page }) => {
			for (const path of ['', '/answered?kind=stakeholder', '/waiting', '/similar']) {
				await page.goto(desk(language) + path);
				await ensureAccessible(page);
				await page.setViewportSize({ width: 320, height: 800 });
				expect(await isNarrow(page), path).toBe(true);
				await page.setViewportSize({ width: 1200, height: 900 });
			}
		});

	test('runs from right to left in Arabic: bars begin at the right', async ({ page }) => {
		await page.goto(desk('ar'));
		const section = page.getByRole('region', { name: 'الدول حسب المجموعة الإقليمية' });
		const svg = await section.locator('svg[aria-labelledby]').boundingBox();
		const bar = await section.locator('svg rect.good').first().boundingBox();
		const ends = (box: typeof svg) => Math.round((box?.x ?? 0) + (box?.width ?? 0));
		expect(Math.abs(ends(bar) - ends(svg))).toBeLessThanOrEqual(1);
		await expect(
			section.getByRole('row', { name: /^الدول الأفريقية/ }).getByRole('cell')
		).toHaveText(['2', '2', '50', '54']);
	});

	test('of the secretariat has the numbers, and no list of names', async ({ browser, baseURL }) => {
		const context = await browser.newContext({ baseURL: baseURL ?? '' });
		await signInAs(context, 'secretariat', baseURL ?? '');
		const page = await context.newPage();
		await page.goto(desk('en'));
		await expect(page.getByRole('region', { name: 'Replies by channel' })).toContainText('20');
		await expect(page.getByRole('region', { name: 'Waiting for a decision' })).toHaveCount(0);
		await expect(page.locator('main a[href*="/replies"], main a[href*="/answered"]')).toHaveCount(
			0
		);
		await context.close();
	});

	test('has no script, and weighs little', async ({ page }) => {
		const answer = await page.goto(desk('en'));
		expect(await page.locator('script').count()).toBe(0);
		expect((await answer?.body())?.byteLength).toBeLessThan(90_000);
	});
});
