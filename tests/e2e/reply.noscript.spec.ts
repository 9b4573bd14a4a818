import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { answerQuestions, sayWho, sendReply, startReply, words } from './support/whole-reply.ts';

const said = {
	ar: 'تشارك المنظمات في المتابعة، وتطلب مزيداً من الوقت.',
	en: 'Organizations take part in follow-up & ask for <more> time.',
	fr: 'Les organisations participent au suivi et demandent « plus de temps ».'
} as const;

for (const language of ['ar', 'fr', 'en'] as const)
	test(`a whole reply in ${language}: started, answered, checked, sent, and proved`, async ({
		page
	}) => {
		const here = await startReply(page, language);
		await sayWho(page, language, here, `University of ${language}`);
		await answerQuestions(page, language, here, said[language]);
		const main = page.locator('main');
		await expect(main.locator('ul.unanswered li')).not.toHaveCount(0);
		await sendReply(page, language);
		await expect(main).toContainText(said[language]);
		await expect(main).toContainText(`University of ${language}`);

		const digest = await main.locator('code').innerText();
		const downloading = page.waitForEvent('download');
		await main.locator('a[href*="/receipt/record"]').click();
		const record = readFileSync(await (await downloading).path());
		expect(createHash('sha256').update(record).digest('hex')).toBe(digest);
		expect(record.toString()).toContain(JSON.stringify(said[language]));

		await page.goto(`${here}/part-2`);
		await expect(page).toHaveURL(/receipt$/);
	});

test('a saved reply is there again by its private link and by its recovery code', async ({
	page,
	browser
}) => {
	const here = await startReply(page, 'en');
	const link = await page.locator('#link').inputValue();
	const code = await page.locator('.code').innerText();
	await page.goto(`${here}/part-2`);
	await page.locator('#q5').fill('Kept for later');
	await page.getByRole('button', { name: 'Save and come back later' }).click();
	await page.waitForURL(`${here}?saved`);
	await expect(page.locator('main')).toContainText(/Saved: .*\d{2}:\d{2} \(Geneva time\)/);
	await expect(page.locator('main')).toContainText('Keep the private link');

	const elsewhere = await browser.newContext({ javaScriptEnabled: false });
	const colleague = await elsewhere.newPage();
	const refused = await colleague.goto(here);
	expect(refused?.status()).toBe(403);
	await colleague.goto(link);
	await expect(colleague).toHaveURL(here);
	await colleague.goto(`${here}/part-2`);
	await expect(colleague.locator('#q5')).toHaveValue('Kept for later');
	await elsewhere.close();

	const later = await browser.newContext({ javaScriptEnabled: false });
	const again = await later.newPage();
	await again.goto(new URL('/en/reply/recover', here).href);
	await again.getByLabel('Recovery code').fill('WRONG');
	await again.getByRole('button', { name: 'Open the reply' }).click();
	await expect(again.getByRole('alert')).toBeVisible();
	await again.getByLabel('Recovery code').fill(code.toLowerCase());
	await again.getByRole('button', { name: 'Open the reply' }).click();
	await expect(again).toHaveURL(here);
	await later.close();
});

test('a private link that opens nothing says no more than that', async ({ page }) => {
	await page.goto('/fr/reply/open/no-such-token');
	await expect(page).toHaveURL(/\/fr\/reply\/recover\?link=unknown$/);
	await expect(page.locator('main')).toContainText('Ce lien n’ouvre aucune réponse');
});

test('what is missing is named above and at the field, and nothing typed is lost', async ({
	page
}) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/check`);
	await page.locator('#name').fill('Awa Diop');
	await page.getByRole('button', { name: words.en.send }).click();
	const summary = page.getByRole('alert');
	await expect(summary.getByRole('link')).toHaveText([
		'Say who replies',
		'Choose how the reply may appear'
	]);
	await expect(page.locator('#name')).toHaveValue('Awa Diop');
	await expect(page).toHaveTitle(/^Error: /);
});

test('an answer that is too long comes back to its field, and is not stored', async ({ page }) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/part-2`);
	const long = `${'كلمة '.repeat(24 * 1024)}نهاية`;
	await page.locator('#q5').fill(long);
	await page.getByRole('button', { name: words.en.next }).click();
	await expect(page.getByRole('alert')).toContainText('longer than 200 KB');
	await expect(page.locator('#q5')).toHaveValue(long);
	await page.goto(`${here}/part-2`);
	await expect(page.locator('#q5')).toHaveValue('');
});

test('two people in one question: the second sees both texts and chooses', async ({
	page,
	browser
}) => {
	const here = await startReply(page, 'en');
	const link = await page.locator('#link').inputValue();
	const elsewhere = await browser.newContext({ javaScriptEnabled: false });
	const colleague = await elsewhere.newPage();
	await colleague.goto(link);
	await colleague.goto(`${here}/part-2`);
	await page.goto(`${here}/part-2`);
	await page.locator('#q5').fill('The first text');
	await page.getByRole('button', { name: words.en.next }).click();
	await page.waitForURL(/part-3$/);

	await colleague.locator('#q5').fill('The second text');
	await colleague.getByRole('button', { name: words.en.next }).click();
	await expect(colleague.locator('main')).toContainText('first text');
	await expect(colleague.locator('#q5')).toHaveValue('The second text');
	await colleague.locator('#q5').fill('Both texts');
	await colleague.getByRole('button', { name: words.en.next }).click();
	await colleague.waitForURL(/part-3$/);
	await page.goto(`${here}/part-2`);
	await expect(page.locator('#q5')).toHaveValue('Both texts');
	await elsewhere.close();
});

test('broken UTF-8, an unknown question and a body that is no form store nothing broken', async ({
	page,
	baseURL
}) => {
	const here = await startReply(page, 'en');
	const post = (data: Buffer | string, type = 'application/x-www-form-urlencoded') =>
		page.request.post(`${here}/part-2?/save`, {
			data,
			headers: {
				accept: 'text/html',
				'content-type': type,
				origin: new URL(baseURL ?? here).origin
			},
			maxRedirects: 0
		});
	const broken = await post('q5=%ff%fe+broken');
	expect(broken.status()).toBe(400);
	expect(await broken.text()).toContain('some characters came in broken');
	await page.goto(`${here}/part-2`);
	await expect(page.locator('#q5')).toHaveValue('\ufffd\ufffd broken');
	const unknown = await post('q99=x');
	expect(unknown.status()).toBe(400);
	expect(await unknown.text()).toContain('q99');
	expect((await post('nothing', 'multipart/form-data')).status()).toBe(400);
});

test('the check page shows all that will be sent, and what is doubtful, with the way to change it', async ({
	page
}) => {
	const here = await startReply(page, 'en');
	const next = page.getByRole('button', { name: words.en.next });
	await sayWho(page, 'en', here, 'Chair of law');
	await page.locator('[name=q2][value=other]').check();
	await next.click();
	await expect(page.getByRole('alert')).toContainText('nothing is specified');
	await page.goto(`${here}/part-2`);
	await page.locator('#q5').fill('First point.\n\nSecond point.');
	await next.click();
	await page.goto(`${here}/part-4`);
	await page.locator('#q10').fill('not an address');
	await next.click();
	await expect(page.getByRole('alert')).toContainText('does not look like an email address');
	await page.goto(`${here}/check`);
	const look = page.locator('ul.look li');
	await expect(look).toHaveCount(2);
	await expect(look.first()).toContainText('Nothing is specified');
	await expect(look.last()).toContainText('does not look like an email address');
	const main = page.locator('main');
	await expect(main).toContainText('First point.');
	await expect(main).toContainText('Second point.');
	await expect(main).toContainText('Chair of law');
	await expect(main).toContainText(/Deadline: .* \(Geneva time\)\. \d+ days are left to reply\./);
	await page.locator('a[href$="/part-4#q10"]').last().click();
	await expect(page.locator('#q10')).toHaveValue('not an address');
	await page.goto(`${here}/check`);
	await sendReply(page, 'en');
	await expect(main).toContainText('not an address');
	// Asked only of those who took part in follow-up.
	await expect(main).not.toContainText('one example of follow-up');
});

test('a second sender is told that the reply was sent before, by whom, and how it stands', async ({
	page,
	browser
}) => {
	const here = await startReply(page, 'en');
	const link = await page.locator('#link').inputValue();
	await sayWho(page, 'en', here, 'Chair of twice');
	const elsewhere = await browser.newContext({ javaScriptEnabled: false });
	const colleague = await elsewhere.newPage();
	await colleague.goto(link);
	await colleague.goto(`${here}/check`);
	await page.goto(`${here}/check`);
	await sendReply(page, 'en');
	await expect(page.locator('main')).not.toContainText('already sent');
	await colleague.locator('[name=consent][value=confidential]').check();
	await colleague.locator('#name').fill('Ana Ruiz');
	await colleague.getByRole('button', { name: words.en.send }).click();
	await colleague.waitForURL(/receipt\?already$/);
	await expect(colleague.locator('main')).toContainText('already sent');
	await expect(colleague.locator('main')).toContainText('by Awa Diop');
	await expect(colleague.locator('dl')).toContainText('Attributed');
	await elsewhere.close();
});

test('the page "Who replies" asks only what belongs to the choice', async ({ page }) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/who`);
	await expect(page.locator('#name')).toBeHidden();
	await page.locator('[name=kind][value=state]').check();
	await expect(page.locator('#state')).toBeVisible();
	await expect(page.locator('[name=category]').first()).toBeHidden();
	await expect(page.locator('#name')).toBeHidden();
	await page.locator('[name=kind][value=stakeholder]').check();
	await expect(page.locator('#state')).toBeHidden();
	await expect(page.locator('[name=category]').first()).toBeVisible();
	await expect(page.locator('#name')).toBeVisible();
	await page.locator('[name=kind][value=un-entity]').check();
	await expect(page.locator('[name=category]').first()).toBeHidden();
	await expect(page.locator('#name')).toBeVisible();
});
