import type { Browser } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { barriersOn } from './support/barriers.ts';
import { appOfItsOwn } from './support/app-of-its-own.ts';

const { enter } = appOfItsOwn();
const desk = '/desk/hrc-16-22';

/** Asks an incomplete reply to be completed, answers by the link of the letter, and sees it complete. */
async function completeByRequest(
	browser: Browser,
	language: 'en' | 'ar',
	place: number,
	javaScriptEnabled: boolean
) {
	const staff = await enter(browser, 'coordinator', { javaScriptEnabled });
	const page = await staff.newPage();
	await page.goto(`/${language}${desk}/completeness`);
	const incomplete = page.locator('tr:has(td.missing)');
	const before = await incomplete.count();
	const href = await incomplete.nth(place).locator('th a').getAttribute('href');
	await page.goto(`${href}/completion`);
	await expect(page.locator('[name=questions][value=q3]')).toBeChecked();
	if (javaScriptEnabled) expect(await barriersOn(page)).toEqual([]);
	await page.locator('form[action="?/ask"] button').click();
	const letter = await page.locator('#letter').inputValue();
	const link = /https?:\/\/\S+\/reply\/open\/\S+/.exec(letter)?.[0] ?? '';
	expect(link).not.toBe('');

	const guest = await browser.newContext({ javaScriptEnabled });
	const reply = await guest.newPage();
	await reply.goto(link);
	const here = reply.url();
	await expect(reply.locator('main a[href$="/part-1"]')).toHaveCount(0);
	await reply.locator('main a.button').first().click();
	await reply.locator('#q3').fill('The Fund should grow.');
	await reply.locator('[name=_then][value=leave]').click();
	await reply.waitForURL(/\?saved$/);
	await reply.goto(`${here}/revise`);
	await reply.locator('#name').fill('Ana Ruiz');
	await reply.locator('form[action="?/send"] button').click();
	await reply.waitForURL(/\/reply\/completed\//);
	await expect(reply.locator('main')).toContainText(/V-\d{4}-/);
	await reply.goto(link);
	await expect(reply.locator('#q3')).toHaveCount(0);

	await page.goto(`/${language}${desk}/completeness`);
	await expect(incomplete).toHaveCount(before - 1);
	await guest.close();
	await staff.close();
}

test('a request to complete opens its questions by the letter, in English', async ({ browser }) => {
	await completeByRequest(browser, 'en', 0, true);
});

test('a request to complete opens its questions by the letter, in Arabic without scripts', async ({
	browser
}) => {
	await completeByRequest(browser, 'ar', 1, false);
});

test('staff decide on completeness with a reason, and it stands wherever the status is', async ({
	browser
}) => {
	const staff = await enter(browser, 'coordinator');
	const page = await staff.newPage();
	await page.goto(`/en${desk}/completeness`);
	const row = page.locator('tr:has(td.missing)').last();
	const href = (await row.locator('th a').getAttribute('href')) ?? '';
	await page.goto(`${href}/decisions`);
	await page.locator('[name=completeness][value=complete]').check();
	await page.getByRole('button', { name: 'Decide' }).click();
	await expect(page.locator('main')).toContainText('Give a reason');
	await page.locator('#reason').fill('It refers to its letter');
	await page.getByRole('button', { name: 'Decide' }).click();
	await expect(page.locator('main')).toContainText('Computed: Incomplete');
	for (const address of [href, `/en${desk}/completeness`, `${href}/decisions`]) {
		await page.goto(address);
		await expect(page.locator('main')).toContainText('Decided by Coordinator');
		await expect(page.locator('main')).toContainText('It refers to its letter');
	}
	expect(await barriersOn(page)).toEqual([]);
	await page.getByRole('button', { name: 'Go back to the computed status' }).click();
	await expect(page.locator('main')).toContainText('Decision on completeness taken away');
	await staff.close();
});

test('the ledger of completeness has no finding, in English and Arabic, and fits a telephone', async ({
	browser
}) => {
	const staff = await enter(browser, 'coordinator');
	const page = await staff.newPage();
	for (const language of ['en', 'ar'])
		for (const name of ['completeness', 'second-replies', 'late']) {
			await page.setViewportSize({ width: 1200, height: 900 });
			await page.goto(`/${language}${desk}/${name}`);
			expect(await barriersOn(page), name).toEqual([]);
			await page.setViewportSize({ width: 320, height: 700 });
			const wide = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(wide, name).toBeLessThanOrEqual(0);
		}
	await staff.close();
});
