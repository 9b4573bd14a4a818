import { expect, test } from '@playwright/test';
import { barriersOn } from './support/barriers.ts';
import { appWithFileQuestion, fileAnswersQuestion } from './support/file-question.ts';

const origin = appWithFileQuestion();

for (const language of ['en', 'ar'] as const)
	test(`a question for a file is answered, sent and answered anew in ${language}`, async ({
		page
	}) => {
		const here = await fileAnswersQuestion(page, origin(), language, { scripts: true });
		await page.locator('form[action$="revise?/start"] button').click();
		await page.goto(`${here}/files`);
		await page.locator('form[action="?/remove"] button').click();
		await expect(page.locator('form[action="?/putback"] button').first()).toBeVisible();
		for (const path of ['part-1', 'files', 'revise']) {
			await page.goto(`${here}/${path}`);
			expect(await barriersOn(page)).toEqual([]);
			await page.setViewportSize({ width: 320, height: 700 });
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(width).toBeLessThanOrEqual(320);
			await page.setViewportSize({ width: 1280, height: 800 });
		}
	});
