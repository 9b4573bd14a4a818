import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { barriersOn } from './support/barriers.ts';
import { listWords, searchEverywhere, workThroughTheList } from './support/list-pass.ts';
import { signInAs } from './support/signed-in.ts';

const at = '/en/desk/hrc-16-22/replies';

test.beforeEach(async ({ context, baseURL }) => {
	await signInAs(context, 'coordinator', baseURL ?? '');
});

for (const words of listWords) {
	test(`the list is worked through (${words.language})`, async ({ page }) => {
		await workThroughTheList(page, words);
	});

	test(`all consultations are searched (${words.language})`, async ({ page }) => {
		await searchEverywhere(page, words);
	});

	test(`axe finds nothing on the pages of the list and the search (${words.language})`, async ({
		page
	}) => {
		const desk = `/${words.language}/desk`;
		const asked = `words=${encodeURIComponent(words.typed)}`;
		await page.goto(`${desk}/hrc-16-22/replies`);
		const href = (await page.locator('tbody th a').nth(2).getAttribute('href')) ?? '';
		const id = /replies\/([0-9a-f-]+)/.exec(href)?.[1];
		for (const path of [
			`/search?${asked}`,
			'/search?words=-x',
			'/hrc-16-22/publication?show=attributed',
			`/hrc-16-22/replies?${asked}&group=african`,
			'/hrc-16-22/replies?words=-x',
			`/hrc-16-22/replies/ask?chosen=${id}`,
			`/hrc-16-22/replies/${id}`
		]) {
			await page.goto(desk + path);
			expect(await barriersOn(page), path).toEqual([]);
			await page.setViewportSize({ width: 320, height: 700 });
			const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(over, path).toBeLessThanOrEqual(0);
			await page.setViewportSize({ width: 1280, height: 720 });
		}
	});
}

test('keys go through the list and open, choose and search; they can be switched off', async ({
	page
}) => {
	await page.goto(at);
	await expect(page.getByRole('button', { name: 'Keyboard' })).toBeVisible();
	await page.keyboard.press('j');
	await page.keyboard.press('j');
	await page.keyboard.press('j');
	await page.keyboard.press('k');
	await expect(page.getByRole('link', { name: 'Colombia' })).toBeFocused();
	await page.keyboard.press('x');
	await expect(page.getByRole('checkbox', { name: /Colombia/ })).toBeChecked();
	await page.keyboard.press('/');
	await expect(page.locator('#filter-words')).toBeFocused();
	await page.keyboard.type('jx');
	await expect(page.locator('#filter-words')).toHaveValue('jx');

	await page.goto(at);
	await expect(page.getByRole('button', { name: 'Keyboard' })).toBeVisible();
	await page.keyboard.press('j');
	await page.keyboard.press('Enter');
	await expect(page.locator('h1')).toHaveText(/Algeria/);
	await expect(page.getByRole('button', { name: 'Keyboard' })).toBeVisible();
	await page.keyboard.press('n');
	await expect(page.locator('h1')).toHaveText(/Colombia/);
	await expect(page.getByRole('button', { name: 'Keyboard' })).toBeVisible();
	await page.keyboard.press('p');
	await expect(page.locator('h1')).toHaveText(/Algeria/);
	await expect(page.getByRole('button', { name: 'Keyboard' })).toBeVisible();

	await page.keyboard.press('?');
	const dialog = page.getByRole('dialog');
	await expect(dialog).toBeVisible();
	await dialog.getByRole('checkbox').uncheck();
	await dialog.getByRole('button', { name: 'Close' }).click();
	await page.keyboard.press('n');
	await page.keyboard.press('?');
	await expect(dialog).toBeHidden();
	await expect(page.locator('h1')).toHaveText(/Algeria/);
});

test('none chosen is said, and nothing is lost', async ({ page }) => {
	await page.goto(`${at}?kind=state`);
	await page.getByRole('button', { name: 'Mark as read', exact: true }).click();
	await expect(page.locator('main')).toContainText('Choose at least one reply.');
	await expect(page.locator('tbody tr')).toHaveCount(10);
	await page.getByRole('button', { name: 'Download as CSV' }).click();
	await expect(page.locator('main')).toContainText('Choose at least one reply.');
});

test('the pages of the list stay within what a desk may weigh', async ({ page }) => {
	// Compressed, as a proxy sends them.
	const sizes: Promise<number>[] = [];
	page.on('response', (answer) => sizes.push(answer.body().then((body) => gzipSync(body).length)));
	await page.goto(at, { waitUntil: 'networkidle' });
	const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
	expect(bytes).toBeGreaterThan(10_000);
	expect(bytes).toBeLessThan(150 * 1024);
});
