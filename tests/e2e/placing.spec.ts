import { expect, test } from '@playwright/test';
import { barriersOn } from './support/barriers.ts';
import { coordinatorRegisters, respondentPlaces } from './support/placing-pass.ts';
import { signInAs } from './support/signed-in.ts';

for (const language of ['en', 'ar'] as const) {
	test(`a respondent places a document under the questions, in ${language}`, async ({ page }) => {
		await respondentPlaces(page, language);
		expect(await barriersOn(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			320
		);
	});

	test(`words are selected with the keyboard and placed, in ${language}`, async ({ page }) => {
		await respondentPlaces(page, language);
		await page.locator('.document').focus();
		await page.keyboard.press('ArrowDown');
		await expect(page.locator('q')).toBeVisible();
		const selected = await page.locator('q').textContent();
		const question = page.locator('button[name="_question"]').first();
		const key = await question.getAttribute('value');
		await question.press('Enter');
		await expect(page.locator(`[name="${key}"]`)).toHaveValue(selected ?? '');
	});

	test(`a coordinator registers a note verbale, in ${language}`, async ({
		page,
		context,
		baseURL
	}) => {
		await signInAs(context, 'coordinator', baseURL ?? '');
		await coordinatorRegisters(page, language, 'mco');
		expect(await barriersOn(page)).toEqual([]);
	});
}
