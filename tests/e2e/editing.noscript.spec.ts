import { expect, test } from '@playwright/test';
import say from '../../locales/en/editing.json' with { type: 'json' };
import { appOfItsOwn } from './support/app-of-its-own.ts';

const { enter } = appOfItsOwn();

test.slow();

test('paragraphs, notes and headings are changed without a script', async ({ browser }) => {
	const desk = await enter(browser, 'editor', { javaScriptEnabled: false });
	const page = await desk.newPage();
	const compilation = '/en/desk/hrc-16-22/compilation';
	await page.goto(compilation);
	await page.locator('form[action="?/draft"] button').click();
	await page.waitForURL(/compilation\/en/);
	const count = await page.locator('.paragraph').count();
	const open = () => page.locator('.paragraph').nth(5).locator('[data-edit]').click();
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	const said = (words: string, number: number) =>
		expect(
			page.getByRole('status').filter({ hasText: words.replace('{{number}}', String(number)) })
		).toBeVisible();
	const unfold = (name: string) => page.locator('summary', { hasText: name }).click();

	// Nobody has changed anything: there is nothing to undo.
	await expect(button(say.undo.undo)).toHaveCount(0);
	await open();
	await unfold(say.acts.add);
	await page.locator('#added').fill('The Office adds this.');
	await button(say.acts.add).click();
	await expect(page.locator('.paragraph')).toHaveCount(count + 1);
	await expect(page.locator('.paragraph').nth(6)).toContainText('The Office adds this.');
	await said(say.done.add, 7);
	await expect(page.getByRole('button', { name: say.undo.undo })).toHaveAccessibleDescription(
		new RegExp(`^${say.kind.add} · Paragraph 7 · `)
	);
	await expect(button(say.undo.redo)).toHaveCount(0);
	await page.locator('.paragraph').nth(6).locator('[data-edit]').click();
	await button(say.acts.up).click();
	await said(say.done.up, 6);
	await page.locator('.paragraph').nth(5).locator('[data-edit]').click();
	await button(say.acts.down).click();
	await said(say.done.down, 7);

	await open();
	await unfold(say.acts.refer);
	await page.locator('#refer-to').fill('9999');
	await button(say.acts.refer).click();
	await expect(page.getByRole('alert')).toContainText(say.failed['no-target']);
	await page.locator('#refer-to').fill('7');
	await button(say.acts.refer).click();
	await unfold(say.acts.note);
	await page.locator('#note-words').fill('A note.');
	await button(say.acts.note).click();
	await page.goto(`${compilation}/en`);

	// Paragraph 7 is referred to: it cannot be taken out, and the page says where.
	await page.locator('.paragraph').nth(6).locator('[data-edit]').click();
	await button(say.acts['take-out']).first().click();
	await expect(page.getByRole('alert')).toContainText('6');
	await page.goto(`${compilation}/en`);
	await page.locator('.paragraph').nth(7).locator('[data-edit]').click();
	await button(say.acts['take-out']).first().click();
	await expect(page.locator('#taken-out')).toBeVisible();
	await said(say.done['take-out'], 8);
	await page.locator('#taken-out summary').click();
	await button(say.out.back).click();
	await said(say.done['put-back'], 8);
	await expect(page.locator('.paragraph')).toHaveCount(count + 1);

	await page.getByRole('link', { name: say.parts.edit, exact: true }).first().click();
	await page.locator('#words').fill('Introduction and background');
	await button(say.parts.save).click();
	await expect(page.getByRole('heading', { name: 'Introduction and background' })).toBeVisible();
	await button(say.undo.undo).click();
	await expect(page.getByText(say.undo['undo-said'])).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Introduction and background' })).toHaveCount(0);
	await desk.close();
});
