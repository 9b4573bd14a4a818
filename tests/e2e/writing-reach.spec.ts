import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { barriersOn } from './support/barriers.ts';
import { sayWho, sendReply, startReply } from './support/whole-reply.ts';

/** Goes on by Tab until the focus is on what the selector names. */
async function tabTo(page: Page, selector: string) {
	for (let presses = 0; presses < 120; presses++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
			return;
	}
	throw new Error(`the keyboard does not reach ${selector}`);
}

for (const language of ['en', 'ar'] as const)
	test(`all questions are answered by the keyboard alone, in ${language}`, async ({ page }) => {
		test.setTimeout(120_000);
		const here = await startReply(page, language);
		await sayWho(page, language, here, `By the keyboard in ${language}`);
		await tabTo(page, '[name=q2]');
		await page.keyboard.press('Space');
		await tabTo(page, 'button[value=next]');
		await page.keyboard.press('Enter');
		await page.waitForURL(/part-2$/);
		await tabTo(page, '#q5');
		await page.keyboard.type('Typed without a mouse');
		// The tools and the language of the answer come right after it.
		await page.keyboard.press('Tab');
		await expect(page.locator('.tools button').first()).toBeFocused();
		await tabTo(page, '#q5-language');
		await page.keyboard.press('ArrowDown');
		await expect(page.locator('#q5-language')).not.toHaveValue('');
		for (const next of [/part-3$/, /part-4$/, /check$/]) {
			await tabTo(page, 'button[value=next]');
			await page.keyboard.press('Enter');
			await page.waitForURL(next);
		}
		await sendReply(page, language);
		await expect(page.locator('main')).toContainText('Typed without a mouse');
	});

for (const [what, options] of [
	['at 320 px', { viewport: { width: 320, height: 640 } }],
	['at 400 % zoom', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
	['with forced colours', { forcedColors: 'active' }],
	['with reduced motion', { reducedMotion: 'reduce' }]
] as const)
	for (const language of ['en', 'ar'] as const)
		test(`the page on which one writes is whole ${what}, in ${language}`, async ({ browser }) => {
			const context = await browser.newContext(options);
			const page = await context.newPage();
			const here = await startReply(page, language);
			await page.goto(`${here}/part-2`);
			await page.locator('#q5').fill('A long answer with a line of some words. '.repeat(20));
			await expect(page.getByRole('status')).not.toBeEmpty();
			const [wide, sees] = await page.evaluate(() => [
				document.documentElement.scrollWidth,
				document.documentElement.clientWidth
			]);
			expect(wide).toBeLessThanOrEqual(sees ?? 0);
			expect(await barriersOn(page)).toEqual([]);
			await context.close();
		});
