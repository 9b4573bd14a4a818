import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { appOfItsOwn } from './support/app-of-its-own.ts';

test.describe.configure({ mode: 'serial' });
const { enter } = appOfItsOwn();

let context: BrowserContext;
let page: Page;
test.beforeAll(async ({ browser }) => {
	context = await enter(browser, 'coordinator', { javaScriptEnabled: false });
	page = await context.newPage();
});
test.afterAll(async () => {
	await context.close();
});

for (const language of ['en', 'ar'] as const)
	test(`a plan that mixes the modes is set up without scripts and found in the draft (${language})`, async () => {
		const at = `/${language}/desk/hrc-16-22/plan`;
		await page.goto(`${at}/panels`);
		await page.locator('section.new form button').click();
		await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#new-date');
		await page.locator('#new-date').fill('2011-11-02');
		await page.locator(`#new-title-${language}`).fill(`Session ${language}`);
		await page.locator('section.new form button').click();
		const panel = page.locator('.entries > li').last();
		const chair = panel.locator('details', { has: page.locator('input[value="chair"]') }).first();
		await chair.locator('summary').first().click();
		await chair.locator(`[name="name:${language}"]`).fill('Ana Example');
		await chair.getByRole('button').click();
		const missing = page.getByRole('alert').getByRole('link');
		await expect(missing).toHaveAttribute('href', new RegExp(`function-${language}$`));
		await expect(chair.locator(`[name="name:${language}"]`)).toHaveValue('Ana Example');
		await chair.locator(`[name="function:${language}"]`).fill('Moderator');
		await chair.getByRole('button').click();
		await expect(panel).toContainText('Ana Example');
		const statement = panel.locator('details', { has: page.locator('select[name="state"]') });
		await statement.locator('summary').click();
		await statement.locator('select[name="state"]').selectOption('nor');
		await statement.locator('textarea').first().fill('Sessions help States to prepare.');
		await statement.locator('button').click();
		await expect(page.locator('.speakers li').last()).not.toBeEmpty();

		await page.goto(at);
		const add = page.locator('section.new details');
		await add.nth(0).locator('summary').click();
		await add.nth(0).locator('input[value="panel"]').check();
		await add.nth(0).locator('button').click();
		await expect(page.getByRole('alert')).not.toBeEmpty();
		await add.nth(0).locator('select[name="panel"]').selectOption({ index: 1 });
		await add.nth(0).locator('textarea[name="heading:en"]').fill(`Panel ${language}`);
		await add.nth(0).locator('button').click();
		await expect(page.locator('.entries')).toContainText(`Panel ${language}`);
		await add.nth(0).locator('summary').click();
		await add.nth(0).locator('input[value="as-received"]').check();
		await add.nth(0).locator('input[name="theme"]').first().check();
		await add.nth(0).locator('textarea[name="heading:en"]').fill(`Reproduced ${language}`);
		await add.nth(0).locator('button').click();
		await add.nth(1).locator('summary').click();
		await add.nth(1).locator('textarea[name="heading:en"]').fill(`Context ${language}`);
		await add.nth(1).locator('textarea[name="text:en"]').fill('First words.\n\nSecond words.');
		await add.nth(1).locator('button').click();
		const written = page.locator('.entries > li').last();
		await expect(written).toContainText(`Context ${language}`);
		await written.locator('button[name="way"][value="up"]').click();
		await expect(page.locator('.entries > li').last()).toContainText(`Reproduced ${language}`);

		await page.goto(`/${language}/desk/hrc-16-22/compilation`);
		const drafting = page.locator('form[action="?/draft"]');
		await drafting.locator('[name="edition"]').selectOption('en');
		await drafting.locator('button').click();
		await page.goto(`/${language}/desk/hrc-16-22/compilation/en`);
		const draft = page.locator('main');
		await expect(draft).toContainText('Norway stated that sessions help States to prepare.');
		await expect(draft).toContainText('Second words.');
		await expect(draft).toContainText('The replies are reproduced as received.');
		await expect(draft).toContainText('[Original: ');
	});

test('positions are named, filled and taken apart without scripts', async () => {
	await page.goto('/en/desk/hrc-16-22/replies?name=Guyana');
	await page.locator('tbody th a').first().click();
	await page.locator('a[href*="/coding"]').first().click();
	const answer = page.locator('#answer-q3');
	await answer.locator('.tick summary').click();
	await answer.locator('.tick fieldset').nth(0).locator('input').nth(0).check();
	await answer.locator('.tick select').selectOption('A');
	await answer.locator('.tick button').click();
	await page.goto('/en/desk/hrc-16-22/plan/positions');
	const theme = page.locator('#theme-A');
	await theme.locator('summary', { hasText: 'Name a position' }).click();
	await theme.getByRole('button', { name: 'Name a position' }).click();
	await expect(page.getByRole('alert')).toContainText('at least one language');
	await theme.locator('#new-A-statement-en').fill('the Fund should be used more often');
	await theme.getByRole('button', { name: 'Name a position' }).click();
	const position = page.locator('[id="position-A-p1"]');
	await expect(position).toContainText('No passage is in this position yet');
	await theme.locator('.loose input[type="checkbox"]').first().check();
	await theme.getByRole('button', { name: 'Put in' }).click();
	await expect(position).toContainText('Guyana');
	await position.getByRole('button', { name: 'Take out' }).click();
	await expect(position).not.toContainText('Guyana');
	await expect(theme.locator('.loose')).toContainText('Guyana');
});
