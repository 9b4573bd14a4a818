import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { barriersOn } from './support/barriers.ts';
import type { RunningApp } from './support/app.ts';
import { startApp } from './support/app.ts';

/** An app of its own: what these tests change, others count on. */
let app: RunningApp;
test.beforeAll(async () => {
	test.setTimeout(180_000);
	app = await startApp();
});
test.afterAll(async () => {
	await app.stop();
});

const at = (path: string, language = 'en') => `${app.origin}/${language}/desk/respondents${path}`;

async function signIn(page: Page) {
	const { email, password } = app.signIns.find(({ role }) => role === 'coordinator') ?? {};
	await page.goto(`${app.origin}/en/account/sign-in`);
	await page.getByLabel('Email address').fill(email ?? '');
	await page.getByLabel('Password').fill(password ?? '');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

for (const scripts of [true, false])
	test(`a body is proposed, added, merged and parted again, ${scripts ? 'with' : 'without'} scripts`, async ({
		browser
	}) => {
		const context = await browser.newContext({ javaScriptEnabled: scripts, locale: 'en-GB' });
		const page = await context.newPage();
		await signIn(page);
		await page.getByRole('link', { name: 'Respondents' }).click();
		await page.getByRole('link', { name: 'Add a body' }).click();
		await page.getByLabel('English').fill(scripts ? 'CIVICUS' : 'CIVICUS (Geneva)');
		await page.getByLabel('Kind of stakeholder').selectOption('national-civil-society');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByText('Is it one of these?')).toBeVisible();
		await expect(
			page.getByRole('link', { name: 'CIVICUS: World Alliance for Citizen Participation' })
		).toBeVisible();
		await page.getByRole('button', { name: 'It is another body: add it' }).click();
		await expect(page.getByText('The registry was changed.')).toBeVisible();
		await page.getByLabel('Email address').fill('not an address');
		await page.getByRole('button', { name: 'Add the contact' }).click();
		await expect(page.getByText('This is not an email address.')).toBeVisible();
		const both = page.getByRole('button', { name: 'Show both' });
		await page.getByLabel('Code of the other entry').fill('nobody');
		await both.click();
		await expect(page.getByText('There is no entry with this code.')).toBeVisible();
		await page.getByLabel('Code of the other entry').fill('civicus');
		await both.click();
		const two = page.locator('details[open]');
		await expect(two).toContainText('CIVICUS: World Alliance for Citizen Participation');
		await two.getByRole('button', { name: 'Merge', exact: true }).click();
		await expect(two.locator('.error')).toBeVisible();
		await two.getByRole('textbox', { name: 'Reason' }).fill('It is the same body.');
		await two.getByRole('button', { name: 'Merge', exact: true }).click();
		await expect(page.getByText('Replies: 1. Contributions: 0.')).toBeVisible();
		await page.goto(at('/civicus'));
		await expect(page.getByText('This entry was made one with another.')).toBeVisible();
		await page.goBack();
		await page.getByRole('button', { name: 'Undo the merge: civicus' }).click();
		await expect(page.getByText(/Undone on/)).toBeVisible();
		await context.close();
	});

test('a spreadsheet shows what it will change, in English and in Arabic', async ({ page }) => {
	await signIn(page);
	await page.goto(at(''));
	const downloading = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download as CSV', exact: true }).click();
	const file = await readFile(await (await downloading).path(), 'utf8');
	expect(file).toContain('civicus,stakeholder');
	const send = async (language: string, text: string) => {
		await page.goto(at('/import', language));
		await page
			.locator('#file')
			.setInputFiles({ name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
		await page.locator('form[enctype] button').click();
	};
	await send('ar', 'kind,category,name-en,country\nstakeholder,academic,Body,Atlantis\n');
	await expect(page.getByRole('alert')).toContainText('لا توجد دولة اسمها «Atlantis».');
	await send('en', `${file}university-x,stakeholder,academic,,,University X,,,,,NO,\n`);
	await expect(page.getByRole('heading', { name: 'Added: 1' })).toBeVisible();
	await page.getByRole('button', { name: 'Change the registry' }).click();
	await page.goto(at('/university-x'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('University X');
});

for (const language of ['en', 'ar'])
	test(`every page of the registry passes axe and fits a telephone, ${language}`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 320, height: 700 });
		await signIn(page);
		for (const path of ['', '?kind=state', '/add', '/civicus', '/import']) {
			await page.goto(at(path, language));
			expect(await barriersOn(page)).toEqual([]);
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
			).toBe(true);
		}
	});
