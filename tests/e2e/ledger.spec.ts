import type { BrowserContext, Page } from '@playwright/test';
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

const at = (path: string, language = 'en') => `${app.origin}/${language}/desk/hrc-16-22${path}`;

async function signIn(page: Page) {
	const { email, password } = app.signIns.find(({ role }) => role === 'coordinator') ?? {};
	await page.goto(`${app.origin}/en/account/sign-in`);
	await page.getByLabel('Email address').fill(email ?? '');
	await page.getByLabel('Password').fill(password ?? '');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

async function upload(page: Page, file: string | Buffer, name = 'ledger.csv') {
	await page.goto(at('/ledger/import'));
	await page
		.getByLabel('File', { exact: true })
		.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(file) });
	await page.getByRole('button', { name: 'See what will change' }).click();
}

test.describe('the ledger, without scripts', () => {
	test.describe.configure({ mode: 'serial' });
	let context: BrowserContext;
	let page: Page;

	test.beforeAll(async ({ browser }) => {
		context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
		page = await context.newPage();
		await signIn(page);
	});
	test.afterAll(async () => {
		await context.close();
	});

	test('goes out, is changed by a spreadsheet, and a new draft says the new total', async () => {
		await page.goto(at('/ledger'));
		const downloading = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Download as a spreadsheet' }).click();
		const file = await readFile(await (await downloading).path(), 'utf8');
		expect(file).toContain('2010-2011,mar,Morocco,500000,USD,pledged,');

		await upload(page, file.replace('500000,USD,pledged,', '"600 000,00",USD,paid,2011-11-01'));
		await expect(page).toHaveURL(/\/ledger\/import\?prepared=/);
		await expect(page.getByRole('heading', { name: 'Changed: 1' })).toBeVisible();
		const row = page.getByRole('row', { name: /Morocco/ });
		await expect(row).toContainText('500,000');
		await expect(row).toContainText('600,000');
		await expect(page.getByRole('row', { name: /^Total USD/ })).toContainText('1,567,181');

		await page.getByRole('button', { name: 'Change the ledger' }).click();
		await expect(page.getByRole('status')).toContainText('The ledger was changed');
		await expect(page.locator('tfoot')).toContainText('1,567,181');

		await page.goto(at('/compilation'));
		await page.locator('#edition').selectOption('en');
		await page.locator('form[action="?/draft"] button').click();
		await expect(page.getByText('1,567,181')).toHaveCount(1);
		await expect(page.getByText('1,467,181')).toHaveCount(0);
	});

	test('names what is wrong by line, and keeps what was pasted', async () => {
		await page.goto(at('/ledger/import'));
		const pasted =
			'Period\tDonor\tAmount\tPaid or pledged\n2010\tAtlantis\t0\tpaid\n\tDenmark\t148,148\tpaid';
		await page.getByLabel('Or paste the rows here').fill(pasted);
		await page.getByRole('button', { name: 'See what will change' }).click();
		const alert = page.getByRole('alert');
		await expect(alert).toContainText('No State or respondent is called “Atlantis”.');
		await expect(alert).toContainText('The amount is zero.');
		await expect(alert).toContainText('The period is missing.');
		await expect(alert).toContainText('“148,148” can be read in two ways.');
		await expect(page.getByLabel('Or paste the rows here')).toHaveValue(pasted);
		await page.goto(at('/ledger'));
		await expect(page.locator('tfoot')).toContainText('1,567,181');
	});

	for (const [what, file, said] of [
		['of 3 MB', 'x'.repeat(3 * 1024 * 1024), 'larger than 2 MB'],
		['that is not UTF-8', Buffer.from([0x50, 0xe9, 0x2c, 0x0a]), 'not in UTF-8'],
		['with headings alone', 'Period,Donor,Amount,Paid or pledged\n', 'no row under the headings']
	] as const)
		test(`a file ${what} is refused in words`, async () => {
			await upload(page, file as string | Buffer);
			await expect(page.getByRole('alert')).toContainText(said);
		});

	test('nothing is sent, nothing is broken', async () => {
		await page.goto(at('/ledger/import'));
		await page.getByRole('button', { name: 'See what will change' }).click();
		await expect(page.getByRole('alert')).toContainText('no row under the headings');
	});

	test('an import that is outdated says so and offers no button', async () => {
		const file = 'Period,Donor,Amount,Paid or pledged\n2010,Norway,7,paid\n';
		await upload(page, file);
		const first = page.url();
		await upload(page, file);
		await page.getByRole('button', { name: 'Change the ledger' }).click();
		await page.goto(first);
		await expect(page.getByRole('alert')).toContainText('has changed since this file was read');
		await expect(page.getByRole('button', { name: 'Change the ledger' })).toHaveCount(0);
	});
});

for (const language of ['en', 'ar'] as const)
	test(`axe finds nothing on the pages of the ledger, in ${language}`, async ({ page }) => {
		await signIn(page);
		await upload(page, 'Period,Donor,Amount,Paid or pledged\n2010,Sweden,9,paid\n');
		const prepared = new URL(page.url()).search;
		for (const path of ['/ledger', '/ledger/import', `/ledger/import${prepared}`]) {
			await page.goto(at(path, language));
			expect(await barriersOn(page)).toEqual([]);
		}
		await page.goto(at('/ledger/import', language));
		await page.locator('form[action="?/prepare"] button').click();
		await expect(page.getByRole('alert')).toBeVisible();
		expect(await barriersOn(page)).toEqual([]);
	});
