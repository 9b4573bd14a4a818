import { expect, test } from '@playwright/test';
import { answerQuestions, sayWho, sendReply, startReply } from './support/whole-reply.ts';

test('a whole reply with scripts', async ({ page }) => {
	const here = await startReply(page, 'fr');
	await sayWho(page, 'fr', here, 'Université de Thiès');
	await answerQuestions(page, 'fr', here, 'Une vue sur le suivi');
	await sendReply(page, 'fr');
	await expect(page.locator('main')).toContainText('Une vue sur le suivi');
});

test('a section saves as it is typed', async ({ page }) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/part-2`);
	await page.locator('#q5').pressSequentially('Saved without a button');
	await expect(page.getByRole('status')).toHaveText(/^Saved \d{2}:\d{2}$/);
	await page.reload();
	await expect(page.locator('#q5')).toHaveValue('Saved without a button');
});

test('what is typed while the line is down is there after a reload, and goes out when it is back', async ({
	page,
	browser
}) => {
	const here = await startReply(page, 'en');
	const link = await page.locator('#link').inputValue();
	await page.goto(`${here}/part-2`);
	await page.route('**/part-2?/save', (route) => route.abort());
	await page.locator('#q5').pressSequentially('Typed in the dark');
	await expect(page.getByRole('status')).toContainText('Not saved yet');
	await page.reload();
	await expect(page.locator('#q5')).toHaveValue('Typed in the dark');
	await page.unroute('**/part-2?/save');
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(page.getByRole('status')).toHaveText(/^Saved/);

	const elsewhere = await browser.newContext();
	const colleague = await elsewhere.newPage();
	await colleague.goto(link);
	await colleague.goto(`${here}/part-2`);
	await expect(colleague.locator('#q5')).toHaveValue('Typed in the dark');
	await elsewhere.close();
});

test('with scripts too, the second in a question sees both texts', async ({ page, browser }) => {
	const here = await startReply(page, 'en');
	const link = await page.locator('#link').inputValue();
	const elsewhere = await browser.newContext();
	const colleague = await elsewhere.newPage();
	await colleague.goto(link);
	await colleague.goto(`${here}/part-2`);
	await page.goto(`${here}/part-2`);
	await page.locator('#q5').pressSequentially('The first text');
	await expect(page.getByRole('status')).toHaveText(/^Saved/);

	await colleague.locator('#q5').pressSequentially('The second text');
	await expect(colleague.locator('main del')).toContainText('first');
	await expect(colleague.locator('#q5')).toHaveValue('The second text');
	await page.reload();
	await expect(page.locator('#q5')).toHaveValue('The first text');
	await elsewhere.close();
});

test('a section that was saved by its button is not taken for unsaved when it is opened again', async ({
	page
}) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/part-3`);
	await page.locator('#q8').fill('Once');
	await page.getByRole('button', { name: 'Save and continue' }).click();
	await page.waitForURL(/part-4$/);
	await page.goto(`${here}/part-3`);
	await expect(page.locator('#q8')).toHaveValue('Once');
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a text that is too long is called too long while it is typed, not a line that is down', async ({
	page
}) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/part-2`);
	await page.locator('#q5').fill('x'.repeat(200 * 1024 + 1));
	await expect(page.getByRole('status')).toContainText('longer than 200 KB');
	await page.locator('#q5').fill('x'.repeat(600 * 1024));
	await expect(page.getByRole('status')).toContainText('longer than 200 KB');
	await page.locator('#q5').fill('Short again');
	await expect(page.getByRole('status')).toHaveText(/^Saved/);
});
