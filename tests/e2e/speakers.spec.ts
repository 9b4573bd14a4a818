import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { barriersOn } from './support/barriers.ts';
import { nameJointSpeakers, wholeJointReply } from './support/joint-reply.ts';
import { signInAs } from './support/signed-in.ts';
import { sendReply, startReply } from './support/whole-reply.ts';

for (const language of ['ar', 'en'] as const)
	test(`a joint reply in ${language} is named, arranged, sent and verified`, async ({ page }) => {
		await wholeJointReply(page, language);
	});

async function sound(page: Page, what: string) {
	expect(await barriersOn(page), what).toEqual([]);
	const wide = await page.evaluate(() => ({
		content: document.documentElement.scrollWidth,
		room: document.documentElement.clientWidth
	}));
	expect(wide.content, what).toBeLessThanOrEqual(wide.room);
}

for (const language of ['ar', 'en'] as const)
	test(`who replies, check, receipt and verify are sound in ${language} at 320 px`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 320, height: 800 });
		const here = await startReply(page, language);
		await page.goto(`${here}/who`);
		await sound(page, 'who, first');
		await page.locator('form:has(.who-replies) button').first().click();
		await sound(page, 'who, refused');
		await nameJointSpeakers(page, here, language);
		await sound(page, 'who, list');
		await page.locator('a[href*="voice="]').click();
		await sound(page, 'voice');
		await page.goto(`${here}/who?add`);
		await sound(page, 'who, one more');
		await page.goto(`${here}/check`);
		await sound(page, 'check');
		await page.locator('form[action="?/send"] button').click();
		await sound(page, 'check, refused');
		await sendReply(page, language);
		await sound(page, 'receipt');
		await page.goto(`/${language}/verify`);
		await sound(page, 'verify');
		await page.locator('form button').nth(1).click();
		await page.locator('form').last().locator('button').click();
		await sound(page, 'verify, refused');
	});

test('the State is found by typing, with the keyboard alone', async ({ page }) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/who`);
	await page.locator('[name=kind][value=state]').focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	// The plain select is a combobox as well: the focus follows when the field for typing takes its place.
	await expect(page.locator('input#state[role=combobox]')).toBeFocused();
	await expect(page.getByRole('combobox', { name: 'State', exact: true })).toBeFocused();
	await page.keyboard.type('cote');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.locator('select[name=state]')).toHaveValue('civ');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.waitForURL(/part-1$/);
	await page.goto(`${here}/check`);
	await expect(page.locator('main')).toContainText("Côte d'Ivoire");
});

test('the receipt gives the time on the reader’s own clock', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL, timezoneId: 'Asia/Dhaka' });
	const page = await context.newPage();
	const here = await startReply(page, 'en');
	await page.goto(`${here}/who`);
	await page.locator('[name=kind][value=state]').check();
	await page.locator('[name=state]').selectOption('bgd');
	await page.locator('form:has(.who-replies) button').first().click();
	await page.waitForURL(/part-1$/);
	await page.goto(`${here}/check`);
	await sendReply(page, 'en');
	await expect(page.locator('main')).toContainText('your local time, UTC+06:00');
	await expect(page.locator('main')).toContainText('(Geneva time)');
	await context.close();
});

test('the address for questions is shown to coordinators and to nobody else', async ({
	page,
	browser,
	baseURL
}) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/who`);
	await page.locator('[name=kind][value=other]').check();
	await page.locator('[name=name]').fill('Contact Canary House');
	await page.locator('form:has(.who-replies) button').first().click();
	await page.waitForURL(/part-1$/);
	await page.goto(`${here}/check`);
	await page.locator('[name=contact][value=yes]').check();
	await page.locator('#email').fill('canary.house@reply.example');
	await sendReply(page, 'en');
	const id = /reply\/([0-9a-f-]{36})/.exec(here)?.[1];
	for (const [role, sees] of [
		['coordinator', true],
		['analyst', false]
	] as const) {
		const context = await browser.newContext({ baseURL });
		await signInAs(context, role, baseURL ?? '');
		const desk = await context.newPage();
		await desk.goto(`/en/desk/demo-open/replies/${id}`);
		await expect(desk.locator('main')).toContainText('Contact about gaps');
		const html = await desk.content();
		expect(html.includes('canary.house@reply.example'), role).toBe(sees);
		await context.close();
	}
	for (const address of [`${here}/receipt`, `${here}/receipt/record`]) {
		const answer = await page.request.get(address);
		expect(await answer.text(), address).not.toContain('canary.house');
	}
});
