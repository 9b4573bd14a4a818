import { expect, test } from '@playwright/test';

test('the landing page needs no script and carries none', async ({ page }) => {
	await page.goto('/en');
	await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
	expect(await page.locator('script').count()).toBe(0);
});
