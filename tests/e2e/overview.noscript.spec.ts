import { expect, test } from '@playwright/test';
import { signInAs } from './support/signed-in.ts';

test('the overview draws its figures and leads to the lists without a script, in English and Arabic', async ({
	context,
	page,
	baseURL
}) => {
	await signInAs(context, 'coordinator', baseURL ?? '');
	for (const language of ['en', 'ar']) {
		await page.goto(`/${language}/desk/hrc-16-22`);
		await expect(page.locator('svg[aria-labelledby]')).toHaveCount(6);
		await page
			.locator('a[href$="answered?kind=state&group=african&answer=complete"]')
			.last()
			.click();
		await expect(page.locator('tbody tr')).toHaveCount(2);
		await page.locator('#asked-group').selectOption('asia-pacific');
		await page.locator('form:has(#asked-group) button').click();
		await expect(page).toHaveURL(/group=asia-pacific/);
		await expect(page.locator('tbody tr')).toHaveCount(2);
	}
});
