import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { barriersOn } from './support/barriers.ts';
import { signInAs } from './support/signed-in.ts';
import { signInOf } from './support/sign-ins.ts';

const desk = '/en/desk/hrc-16-22';

async function draft(page: Page, language: string, edition: string) {
	await page.goto(`/${language}/desk/hrc-16-22/compilation`);
	await page.locator('#edition').selectOption(edition);
	await page.locator('form[action="?/draft"] button').click();
	await expect(page).toHaveURL(new RegExp(`/compilation/${edition}(\\?unchanged)?$`));
}

test.describe('signing in', () => {
	test('leads to the page that was asked for, and signing out closes it again', async ({
		page
	}) => {
		const { email, password } = signInOf('coordinator');
		await page.goto(`${desk}/replies?kind=state`);
		await expect(page).toHaveURL(/\/en\/account\/sign-in\?next=/);
		await page.getByLabel('Email address').fill(email);
		await page.getByLabel('Password').fill(password);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await expect(page).toHaveURL(`${desk}/replies?kind=state`);

		await page.getByRole('button', { name: 'Sign out' }).click();
		await expect(page).toHaveURL('/en/account/sign-in');
		await page.goto(desk);
		await expect(page).toHaveURL(/\/account\/sign-in/);
	});

	test('says the same for a wrong password and for a name that nobody has', async ({ page }) => {
		const said: (string | null)[] = [];
		for (const email of [signInOf('translator').email, 'nobody@verbale.example']) {
			await page.goto('/en/account/sign-in');
			await page.getByLabel('Email address').fill(email);
			await page.getByLabel('Password').fill('not the password at all');
			await page.getByRole('button', { name: 'Sign in' }).click();
			said.push(await page.getByRole('alert').textContent());
			await expect(page.getByLabel('Email address')).toHaveValue(email);
			await expect(page.getByLabel('Password')).toHaveValue('');
		}
		expect(said[0]).toContain('is not right');
		expect(said[1]).toBe(said[0]);
	});

	test.describe('goes on to no other site', () => {
		for (const next of [
			'https://example.org/',
			'//example.org/en/desk',
			'/\\example.org',
			'/en/desk\\..\\..',
			'javascript:alert(1)',
			'/en//example.org'
		])
			test(next, async ({ page, baseURL }) => {
				const { email, password } = signInOf('analyst');
				await page.goto(`/en/account/sign-in?next=${encodeURIComponent(next)}`);
				await page.getByLabel('Email address').fill(email);
				await page.getByLabel('Password').fill(password);
				await page.getByRole('button', { name: 'Sign in' }).click();
				await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
				expect(new URL(page.url()).origin).toBe(baseURL);
			});
	});
});

test.describe('the desk', () => {
	test.beforeEach(async ({ context, baseURL }) => {
		await signInAs(context, 'coordinator', baseURL ?? '');
	});

	test('shows who replied to the consultation of resolution 16/22', async ({ page }) => {
		await page.goto('/en/desk');
		await page.getByRole('link', { name: /Contribution of the Voluntary Fund/ }).click();
		const figures = page.locator('dl.figures');
		await expect(figures).toContainText(/10\s*$|States\s*10|10\s*States/);
		await expect(figures.locator('div').filter({ hasText: /^\s*States/ })).toContainText('10');
		await expect(figures.locator('div').filter({ hasText: 'Stakeholders' })).toContainText('11');
		const completeness = page.getByRole('table', { name: 'Complete and incomplete replies' });
		await expect(completeness.getByRole('row', { name: /States/ })).toContainText(/8\s*2\s*10/);
		await expect(completeness.getByRole('row', { name: /Stakeholders/ })).toContainText(
			/4\s*7\s*11/
		);
		await completeness.getByRole('link', { name: 'Stakeholders, Incomplete: 7' }).click();
		await expect(page.getByRole('status')).toContainText('Replies shown: 7 of 21');
	});

	test('filters the replies by address, and finds a respondent by name', async ({ page }) => {
		await page.goto(`${desk}/replies`);
		await expect(page.getByRole('status')).toContainText('Replies: 21');
		await expect(page.locator('tbody tr')).toHaveCount(21);
		await page.getByLabel('Channel').selectOption({ label: 'Note verbale' });
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page.locator('tbody tr')).toHaveCount(1);
		await expect(page.locator('tbody tr')).toContainText('Colombia');
		await expect(page.locator('tbody tr')).toContainText('Late');

		await page.goto(`${desk}/replies?joint=yes`);
		await expect(page.locator('tbody tr')).toHaveCount(1);
		await expect(page.locator('tbody tr')).toContainText('Joint');

		await page.getByRole('link', { name: 'Clear' }).click();
		await expect(page.locator('tbody tr')).toHaveCount(21);
		await page.getByLabel('Name of the respondent').fill('日本');
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page.locator('tbody tr')).toHaveCount(1);
		await page.getByRole('link', { name: 'Japan' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Japan/);
		await page.getByRole('link', { name: 'Back to the list' }).click();
		await expect(page.locator('tbody tr')).toHaveCount(1);
	});

	test('sorts by its column heads', async ({ page }) => {
		await page.goto(`${desk}/replies`);
		await expect(page.locator('tbody tr').first()).toContainText('Algeria');
		await page.getByRole('link', { name: 'Received' }).click();
		await expect(page.locator('tbody tr').first()).toContainText('11 October 2011');
		await page.getByRole('link', { name: 'Received' }).click();
		await expect(page.locator('tbody tr').first()).toContainText('Colombia');
		await expect(page.locator('th[aria-sort="descending"]')).toContainText('Received');
	});

	test('shows a reply in its own language and direction, its translation beside it', async ({
		page
	}) => {
		await page.goto('/en/desk/demo-open/replies?language=ar&name=older');
		await page.locator('tbody th a').first().click();
		const words = page.locator('.words [lang="ar"][dir="rtl"]').first();
		await expect(words).toContainText(/\p{Script=Arabic}{3}/u);
		expect(await words.evaluate((node) => getComputedStyle(node).direction)).toBe('rtl');

		await page.goto(`/zh${desk.slice(3)}/replies?name=japan`);
		await page.locator('tbody a').first().click();
		const pair = page.locator('.pair').first();
		await expect(pair.locator('[lang="en"]')).toContainText('second cycle');
		await expect(pair.locator('[lang="zh"]')).toContainText('第二周期');
	});

	test('says what an incomplete reply lacks', async ({ page }) => {
		await page.goto(`${desk}/replies?name=Algeria`);
		await page.locator('tbody a').first().click();
		await expect(
			page.getByRole('region', { name: 'What is missing' }).getByRole('link')
		).toHaveCount(2);
	});

	for (const [edition, words, direction] of [
		['en', '10 States and 11 stakeholders', 'ltr'],
		['zh', '哥伦比亚', 'ltr'],
		['ar', 'كولومبيا', 'rtl']
	] as const)
		test(`drafts, shows and hands over the compilation (${edition})`, async ({ page }) => {
			await draft(page, 'en', edition);
			const text = page.locator('article');
			await expect(text).toHaveAttribute('lang', edition);
			await expect(text).toHaveAttribute('dir', direction);
			await expect(text).toContainText(words);
			await expect(text.locator('.paragraph')).toHaveCount(29);
			await expect(page.getByText('No findings')).toBeVisible();

			await expect(text.getByRole('link', { name: /^Japan, question 3$/ }).first()).toHaveAttribute(
				'href',
				/\/replies\/[\w-]+#question-q3$/
			);

			for (const format of ['DOCX', 'HTML'] as const) {
				const [download] = await Promise.all([
					page.waitForEvent('download'),
					page.getByRole('link', { name: `Download ${format}` }).click()
				]);
				const name = download.suggestedFilename();
				expect(name).toBe(`A_HRC_19_50-${edition}-draft-1.${format.toLowerCase()}`);
				const bytes = await readFile(await download.path());
				const found =
					format === 'HTML'
						? bytes.toString('utf8')
						: strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
				expect(found.replace(/<[^>]*>/g, '')).toContain(words);
			}
		});

	test('every footnote mark, note and cross-reference of the draft leads somewhere', async ({
		page
	}) => {
		await draft(page, 'en', 'en');
		const lost = await page
			.locator('article a[href^="#"]')
			.evaluateAll((links) =>
				links
					.map((link) => link.getAttribute('href') ?? '')
					.filter((href) => document.getElementById(href.slice(1)) === null)
			);
		expect(lost).toEqual([]);
		await expect(page.locator('article [role="doc-noteref"]')).not.toHaveCount(0);
	});

	test('shows the ledger with its total', async ({ page }) => {
		await page.goto(`${desk}/ledger`);
		await expect(page.getByRole('row', { name: /^Total/ })).toContainText('1,467,181');
		await expect(page.getByRole('row', { name: 'Morocco (pledge)' })).toContainText('500,000');
	});

	test('carries no script on any page', async ({ page }) => {
		for (const path of ['', '/compilation', '/ledger']) {
			const answer = await page.goto(desk + path);
			expect(await answer?.text()).not.toContain('<script');
		}
	});
});

test('an administrator adds a user, hands over the password once, and disables the user', async ({
	page,
	context,
	baseURL,
	browser
}) => {
	await signInAs(context, 'administrator', baseURL ?? '');
	const email = `new-${Date.now()}@verbale.example`;
	await page.goto('/en/account/users');
	await page.getByLabel('Name', { exact: true }).fill('عضو جديد');
	await page.getByLabel('Email address').fill(email);
	await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Analyst' });
	await page.getByRole('button', { name: 'Add a user' }).click();
	const password = (await page.locator('.made code').textContent()) ?? '';
	expect(password.length).toBeGreaterThanOrEqual(12);

	const other = await browser.newPage();
	await other.goto('/en/account/sign-in');
	await other.getByLabel('Email address').fill(email);
	await other.getByLabel('Password').fill(password);
	await other.getByRole('button', { name: 'Sign in' }).click();
	await expect(other).toHaveURL('/en/desk');

	await page.goto('/en/account/users');
	await expect(page.locator('main')).not.toContainText(password);
	await page.getByLabel('Role of عضو جديد', { exact: true }).selectOption({ label: 'Editor' });
	await page.getByRole('button', { name: 'Change the role of عضو جديد' }).click();
	await expect(page.getByRole('status')).toContainText('The role is changed');
	await expect(page.getByLabel('Role of عضو جديد', { exact: true })).toHaveValue('editor');
	await page.getByRole('button', { name: 'Disable عضو جديد' }).click();
	await expect(page.getByRole('status')).toContainText('is disabled');
	await other.reload();
	await expect(other).toHaveURL(/\/account\/sign-in/);
	await other.close();
});

test.describe('axe finds nothing', () => {
	for (const language of ['en', 'ar'])
		test(`on the pages of staff (${language})`, async ({ page, context, baseURL }) => {
			test.setTimeout(120_000);
			const sound = async (path: string) => {
				await page.goto(`/${language}${path}`);
				expect(await barriersOn(page)).toEqual([]);
			};
			await sound('/account/sign-in?next=/en/desk');
			await signInAs(context, 'administrator', baseURL ?? '');
			await draft(page, language, language);
			for (const path of [
				'/desk',
				'/desk/hrc-16-22',
				'/desk/hrc-16-22/replies',
				'/desk/hrc-16-22/replies?name=nobody-of-that-name',
				'/desk/hrc-16-22/compilation',
				`/desk/hrc-16-22/compilation/${language}`,
				'/desk/hrc-16-22/ledger',
				'/desk/demo-open/ledger',
				'/account/users',
				'/account/password',
				'/account/sign-out'
			])
				await sound(path);
			await page.goto(`/${language}/desk/hrc-16-22/replies`);
			const reply = await page.locator('tbody th a').nth(4).getAttribute('href');
			await sound((reply ?? '').slice(3));
		});
});

test('no page of staff is wider than a telephone of 320 px', async ({ page, context, baseURL }) => {
	await signInAs(context, 'administrator', baseURL ?? '');
	await draft(page, 'en', 'en');
	await page.setViewportSize({ width: 320, height: 700 });
	for (const path of [
		'/en/desk',
		desk,
		`${desk}/replies`,
		`${desk}/compilation`,
		`${desk}/compilation/en`,
		`${desk}/ledger`,
		'/en/account/users'
	]) {
		await page.goto(path);
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(over, path).toBeLessThanOrEqual(0);
	}
});
