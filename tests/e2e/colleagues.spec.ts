import { expect, test } from '@playwright/test';
import { said } from './support/colleagues.ts';
import { colleaguesPass } from './support/colleagues-pass.ts';
import { startReply } from './support/whole-reply.ts';

for (const tongue of ['en', 'ar'] as const) {
	colleaguesPass(tongue, { scripts: true });

	test(`private links are copied with a button (${tongue})`, async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const here = await startReply(page, tongue);
		const copied = () => page.evaluate(() => navigator.clipboard.readText());
		const copy = page.getByRole('button', { name: new RegExp(`^${said[tongue].copy}:`) });
		await copy.first().focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('status').first()).toHaveText(said[tongue].copied);
		expect(await copied()).toBe(await page.locator('#link').inputValue());
		await copy.nth(1).click();
		await expect(page.getByRole('status').nth(1)).toHaveText(said[tongue].copied);
		expect(await copied()).toMatch(/^[0-9A-Z-]{10,}$/);
		await page.goto(`${here}/colleagues`);
		await page.locator('form[action="?/make"] [name=name]').fill('Ms Diallo');
		await page.locator('[name=role][value=writer]').check();
		await page.getByRole('button', { name: said[tongue].make }).click();
		await copy.first().click();
		await expect(page.getByRole('status').first()).toHaveText(said[tongue].copied);
		expect(await copied()).toMatch(/\/reply\/open\//);
	});

	test(`the history shows lists as lists and days as they are written (${tongue})`, async ({
		page
	}) => {
		const here = await startReply(page, tongue);
		const save = async (part: string, fill: () => Promise<void>) => {
			await page.goto(`${here}/${part}`);
			await fill();
			await page.locator('[name=_then][value=leave]').click();
			await page.waitForURL(/\?saved$/);
		};
		await save('part-1', () => page.locator('[name=q4][value=follow-up]').check());
		await save('part-2', async () => {
			await page.locator('#q5').fill('We ask:\n\n- time');
			await page.locator('#q7').fill('2011-11-04');
		});
		await save('part-2', async () => {
			await page.locator('#q5').fill('We ask:\n\n- more time\n- words');
			await page.locator('#q7').fill('2011-10-05');
		});
		await page.goto(`${here}/history?question=q5`);
		await page.locator('main a[href*="/history/"][href$="/q5"]').first().click();
		await expect(page.locator('.marked li')).toHaveCount(2);
		await page.goto(`${here}/history?question=q7`);
		await page.locator('main a[href*="/history/"][href$="/q7"]').first().click();
		const day = tongue === 'en' ? 'October 2011' : 'تشرين الأول/أكتوبر 2011';
		await expect(page.locator('main')).toContainText(day);
		await expect(page.locator('main')).not.toContainText('2011-10-05');
		await expect(page.locator('.marked ins')).toContainText(day);
	});
}
