import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { appOfItsOwn } from './support/app-of-its-own.ts';
import { redraftPass } from './support/redraft-pass.ts';

const { enter } = appOfItsOwn();

/** Codes the whole answer to question 5 to the theme of its question, by the keyboard. */
const coding = (language: string) => async (page: Page, name: string) => {
	await page.goto(`/${language}/desk/demo-open/replies?name=${encodeURIComponent(name)}`);
	await page.locator('tbody th a').first().click();
	await page.locator('a[href*="/coding"]').first().click();
	await page.waitForURL(/\/coding/);
	const answer = page.locator('#q5');
	await expect(answer).toHaveAttribute('role', 'textbox');
	await answer.focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('1');
	await expect(page.locator('section:has(> #coded-q5) > ol > li')).toHaveCount(1);
};

test.slow();

// In English last: an edition in another language follows what was edited in the original.
for (const [language, choice] of [
	['ar', 'both'],
	['en', 'mine']
] as const)
	test(`what an editor wrote outlasts a changed answer and a new draft (${language})`, async ({
		browser
	}) => {
		const desk = await enter(browser, 'editor');
		const outside = await enter(browser, 'editor');
		await outside.clearCookies();
		await redraftPass({ outside, desk, language, choice, code: coding(language) });
		await desk.close();
		await outside.close();
	});
