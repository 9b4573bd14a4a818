import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { barriersOn } from './support/barriers.ts';
import { signInAs } from './support/signed-in.ts';

const words = {
	en: {
		accept: 'Accept with a reason',
		reason: 'Why it may stand',
		keep: 'Accept the finding',
		reopen: 'Open it again',
		why: 'The reply is quoted as it came.',
		accepted: /^Accepted: 1$/,
		numeral: /a translation is needed/i
	},
	ar: {
		accept: 'القبول مع بيان السبب',
		reason: 'سبب إبقاء النص على حاله',
		keep: 'قبول الملاحظة',
		reopen: 'إعادة فتحها',
		why: 'يرد النص كما ورد في الأصل.',
		accepted: /^المقبولة: 1$/,
		numeral: /يحتاج إلى ترجمة/
	}
} as const;

async function draft(page: Page, slug: string, edition: string) {
	await page.goto(`/en/desk/${slug}/compilation`);
	await page.locator('#edition').selectOption(edition);
	await page.locator('form[action="?/draft"] button').click();
	await expect(page).toHaveURL(new RegExp(`/compilation/${edition}(\\?unchanged)?$`));
}

const sound = async (page: Page) => {
	expect(await barriersOn(page)).toEqual([]);
};

test.beforeEach(async ({ context, baseURL }) => {
	await signInAs(context, 'editor', baseURL ?? '');
});

test('the slips of the Chinese questionnaire stand accepted, with who and why', async ({
	page
}) => {
	await draft(page, 'hrc-16-22', 'zh');
	const findings = page.getByRole('complementary', { name: 'Findings' });
	await expect(findings.getByRole('heading', { name: 'Accepted: 2' })).toBeVisible();
	await expect(findings).toContainText('16/17');
	await expect(findings).toContainText('as it was printed in annex II to A/HRC/19/50');
	await expect(page.getByText('No findings')).toBeVisible();
});

for (const language of ['en', 'ar'] as const)
	test(`a finding is settled and opened again (${language})`, async ({ page }) => {
		const said = words[language];
		// Each language settles on an edition of its own, so that the two may run side by side.
		const edition = language === 'en' ? 'fr' : 'es';
		await draft(page, 'demo-open', edition);
		const here = `/${language}/desk/demo-open/compilation/${edition}`;
		await page.goto(here);
		const findings = page.locator('aside');
		const first = findings.locator('li').filter({ hasText: said.numeral }).first();
		const before = await findings.locator('li').count();
		const place = await first.getByRole('link').first().getAttribute('href');
		await expect(page.locator(`[id="${(place ?? '').slice(1)}"]`)).toHaveCount(1);
		await sound(page);

		// What is said of several paragraphs under a heading is accepted for each.
		const one = first.locator('details:has(> form)').first();
		if (!(await one.isVisible())) await first.locator('> details > summary').click();
		await one.getByText(said.accept).click();
		const reason = one.getByLabel(said.reason);
		await reason.evaluate((field) => field.removeAttribute('required'));
		await one.getByRole('button', { name: said.keep }).click();
		await expect(page.getByRole('alert')).toBeVisible();
		await sound(page);

		const again = findings.locator('details[open]:has(> form)');
		await again.getByLabel(said.reason).fill(said.why);
		await again.getByRole('button', { name: said.keep }).click();
		await expect(findings.getByRole('heading', { name: said.accepted })).toBeVisible();
		await expect(findings).toContainText(said.why);
		await expect(findings).toContainText('Editor (demonstration)');
		// Replies that come in meanwhile may bring findings of their own.
		expect(await findings.locator('li').count()).toBeGreaterThanOrEqual(before);
		await sound(page);

		await findings.getByRole('button', { name: said.reopen }).click();
		await expect(findings.getByRole('heading', { name: said.accepted })).toHaveCount(0);
		await expect(findings).not.toContainText(said.why);
	});

test('who only reads sees the findings, and no form', async ({ page, context, baseURL }) => {
	await draft(page, 'demo-open', 'ru');
	await context.clearCookies();
	await signInAs(context, 'secretariat', baseURL ?? '');
	await page.goto('/en/desk/demo-open/compilation/ru');
	await expect(page.locator('aside li').first()).toBeVisible();
	await expect(page.locator('aside form')).toHaveCount(0);
});
