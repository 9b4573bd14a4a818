import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { startReply } from './support/whole-reply.ts';

/** Opens a page whose scripts are on their way until they are let through. */
async function openSlowly(page: Page, address: string): Promise<() => Promise<void>> {
	let letThrough = () => {};
	const held = new Promise<void>((resolve) => (letThrough = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'commit' });
	await page.locator('footer').waitFor();
	return async () => {
		letThrough();
		await page.waitForLoadState('networkidle');
	};
}

for (const language of ['en', 'ar'] as const) {
	test(`the State picker keeps the focus and goes on where one typed, in ${language}`, async ({
		page
	}) => {
		const here = await startReply(page, language);
		const arrive = await openSlowly(page, `${here}/who`);
		await page.locator('[name=kind][value=state]').focus();
		await page.keyboard.press('Space');
		await page.keyboard.press('Tab');
		await expect(page.locator('select[name=state]')).toBeFocused();
		await arrive();
		await expect(page.locator('#state[role=combobox]')).toBeFocused();
		await page.keyboard.type(language === 'en' ? 'cote' : 'كوت');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect(page.locator('select[name=state]')).toHaveValue('civ');
	});

	test(`what was chosen and typed before the scripts came stays, in ${language}`, async ({
		page
	}) => {
		const here = await startReply(page, language);
		let arrive = await openSlowly(page, `${here}/who`);
		await page.locator('[name=kind][value=stakeholder]').check();
		await page.locator('[name=category][value=other]').check();
		await page.locator('[name="category:words"]').fill('Lake council');
		await page.locator('#name').fill('Lake council of the North');
		await page.locator('select[name=country]').selectOption('sen');
		await page.locator('select[name=country]').focus();
		await arrive();
		await expect(page.locator('#country[role=combobox]')).toBeFocused();
		await expect(page.locator('#country')).toHaveValue(language === 'en' ? 'Senegal' : 'السنغال');
		await expect(page.locator('select[name=country]')).toHaveValue('sen');
		await expect(page.locator('#name')).toHaveValue('Lake council of the North');
		await expect(page.locator('[name="category:words"]')).toHaveValue('Lake council');
		await expect(page.locator('[name=category][value=other]')).toBeChecked();
		await page.locator('form:has(.who-replies) button').first().click();
		await page.waitForURL(/part-1$/);

		await page.unrouteAll({ behavior: 'wait' });
		arrive = await openSlowly(page, `${here}/part-1`);
		await page.locator('[name=q4][value=follow-up]').check();
		await page.locator('#q1').fill('The Lake council');
		await page.locator('#q1').focus();
		await arrive();
		await expect(page.locator('#q1')).toBeFocused();
		await expect(page.locator('#q1')).toHaveValue('The Lake council');
		await expect(page.locator('[name=q4][value=follow-up]')).toBeChecked();
		await expect(page.getByRole('status').filter({ hasText: /\d{2}:\d{2}/ })).toBeVisible();

		await page.unrouteAll({ behavior: 'wait' });
		arrive = await openSlowly(page, `${here}/part-2`);
		await page.locator('#q5').click();
		await page.keyboard.type('Begun before ');
		await page.locator('[name="q5:language"]').selectOption('fr');
		await page.locator('#q5').focus();
		await arrive();
		await expect(page.locator('.tools').first()).toBeVisible();
		await expect(page.locator('#q5')).toBeFocused();
		await page.keyboard.type('the scripts');
		await expect(page.locator('#q5')).toHaveValue('Begun before the scripts');
		await expect(page.locator('[name="q5:language"]')).toHaveValue('fr');
	});

	test(`a file chosen before the scripts came is attached, in ${language}`, async ({ page }) => {
		const here = await startReply(page, language);
		const arrive = await openSlowly(page, `${here}/files`);
		await page.locator('#file').setInputFiles({
			name: 'early.txt',
			mimeType: 'text/plain',
			buffer: Buffer.from('Chosen early')
		});
		await page.locator('form[action="?/add"] button').focus();
		await arrive();
		await expect(page.locator('main')).toContainText('early.txt');
		await expect(page.locator('#file')).toBeFocused();
		await page.unrouteAll({ behavior: 'wait' });
		await page.reload();
		await expect(page.getByRole('link', { name: 'early.txt', exact: true })).toBeVisible();
	});
}
