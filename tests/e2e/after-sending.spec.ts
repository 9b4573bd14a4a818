import { expect, test } from '@playwright/test';
import { barriersOn } from './support/barriers.ts';
import { giveUpAndWithdraw, reviseReply, sentReply } from './support/sent-again.ts';

for (const language of ['en', 'ar'] as const) {
	test(`a sent reply in ${language} is revised, and both receipts stay`, async ({ page }) => {
		await reviseReply(page, language);
	});

	test(`a change in ${language} is given up, and the reply withdrawn`, async ({ page }) => {
		await giveUpAndWithdraw(page, language);
	});

	test(`the pages of a sent reply in ${language} have no finding, also at 320 px`, async ({
		page
	}) => {
		const { here } = await sentReply(page, language, `Centre of ${language}`);
		await page.goto(`${here}/withdraw`);
		expect(await barriersOn(page)).toEqual([]);
		await page.goto(`${here}/receipt`);
		expect(await barriersOn(page)).toEqual([]);
		await page.locator('form[action$="/start"] button').click();
		await page.goto(`${here}/part-2`);
		await page.locator('#q5').fill('x');
		await page.locator('[name=_then][value=leave]').click();
		await page.waitForURL(/\?saved$/);
		await page.goto(`${here}/revise`);
		expect(await barriersOn(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 700 });
		for (const address of [here, `${here}/revise`, `${here}/receipt`, `${here}/withdraw`]) {
			await page.goto(address);
			const wide = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(wide, address).toBeLessThanOrEqual(0);
		}
	});
}
