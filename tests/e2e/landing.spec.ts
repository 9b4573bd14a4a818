import { expect, test } from '@playwright/test';

test('the landing page answers in the language of its address', async ({ page }) => {
	for (const [language, direction] of [
		['en', 'ltr'],
		['ar', 'rtl'],
		['zh', 'ltr']
	]) {
		const answer = await page.goto(`/${language}`);
		expect(answer?.status()).toBe(200);
		await expect(page.locator('html')).toHaveAttribute('lang', language ?? '');
		await expect(page.locator('html')).toHaveAttribute('dir', direction ?? '');
		await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
	}
});
