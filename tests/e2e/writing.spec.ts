import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningApp } from './support/app.ts';
import { startApp } from './support/app.ts';
import { startReply } from './support/whole-reply.ts';

const said = {
	en: {
		saved: /^Saved \d{2}:\d{2}$/,
		waiting: 'the line is down',
		back: 'sent just now',
		ended: 'no longer holds a link',
		first: 'Organizations take part in follow-up',
		more: ' and ask for more time'
	},
	ar: {
		saved: /^حُفظ/,
		waiting: 'الاتصال مقطوع',
		back: 'عاد الاتصال',
		ended: 'لم يعد في هذا المتصفح رابط',
		first: 'تشارك المنظمات في المتابعة',
		more: ' وتطلب مزيداً من الوقت'
	}
} as const;

const status = (page: Page) => page.getByRole('status');

/** The answer as the server has it: what another browser sees that comes by the link. */
async function storedAnswer(context: BrowserContext, link: string, here: string): Promise<string> {
	const elsewhere = await context.browser()?.newContext();
	if (!elsewhere) throw new Error('no browser');
	const page = await elsewhere.newPage();
	await page.goto(link);
	await page.goto(`${here}/part-2`);
	const text = await page.locator('#q5').inputValue();
	await elsewhere.close();
	return text;
}

test.describe('with a server that goes away and comes back', () => {
	let app: RunningApp;
	let dataFolder: string;
	let port: number;

	test.beforeAll(async () => {
		dataFolder = mkdtempSync(join(tmpdir(), 'verbale-writing-'));
		app = await startApp({ dataFolder });
		port = Number(new URL(app.origin).port);
	});
	test.afterAll(async () => {
		await app.stop();
		rmSync(dataFolder, { recursive: true, force: true });
	});

	for (const language of ['en', 'ar'] as const)
		test(`nothing typed is lost while the server is down, in ${language}`, async ({ browser }) => {
			test.setTimeout(120_000);
			const words = said[language];
			const context = await browser.newContext({ baseURL: app.origin });
			const page = await context.newPage();
			const here = await startReply(page, language);
			const link = await page.locator('#link').inputValue();
			await page.goto(`${here}/part-2`);
			await page.locator('#q5').pressSequentially(words.first);
			await expect(status(page)).toHaveText(words.saved);

			await app.stop();
			await page.locator('#q5').pressSequentially(words.more);
			await expect(status(page)).toContainText(words.waiting);
			// The button does not lead to an error of the browser either.
			await page.locator('.buttons button[value=next]').click();
			await expect(status(page)).toContainText(words.waiting);
			await expect(page.locator('#q5')).toHaveValue(words.first + words.more);

			app = await startApp({ dataFolder, port });
			await expect(status(page)).toContainText(words.back, { timeout: 20_000 });
			expect(await storedAnswer(context, link, here)).toBe(words.first + words.more);

			// Again, and the tab is closed while the line is down.
			await app.stop();
			await page.locator('#q5').press('End');
			await page.locator('#q5').pressSequentially('!');
			await expect(status(page)).toContainText(words.waiting);
			await page.close();
			app = await startApp({ dataFolder, port });
			const again = await context.newPage();
			await again.goto(`${here}/part-2`);
			await expect(again.locator('#q5')).toHaveValue(`${words.first}${words.more}!`);
			await expect(status(again)).toHaveText(words.saved);
			expect(await storedAnswer(context, link, here)).toBe(`${words.first}${words.more}!`);
			expect(await again.evaluate(() => Object.keys(localStorage))).toEqual([]);
			await context.close();
		});
});

for (const language of ['en', 'ar'] as const)
	test(`whose link has run out keeps the text and comes back by link and by code, in ${language}`, async ({
		page,
		context
	}) => {
		const words = said[language];
		const here = await startReply(page, language);
		const link = await page.locator('#link').inputValue();
		const code = await page.locator('.code').innerText();
		await page.goto(`${here}/part-2`);
		await context.clearCookies();
		await page.locator('#q5').pressSequentially(words.first);
		await expect(status(page)).toContainText(words.ended);
		await expect(status(page).getByRole('link')).toHaveAttribute(
			'href',
			`/${language}/reply/recover`
		);
		const other = await context.newPage();
		await other.goto(link);
		await page.bringToFront();
		await page.evaluate(() => dispatchEvent(new Event('focus')));
		await expect(status(page)).toHaveText(new RegExp(words.back));

		await context.clearCookies();
		await page.locator('#q5').press('End');
		await page.locator('#q5').pressSequentially('.');
		await expect(status(page)).toContainText(words.ended);
		const refused = await page.reload();
		expect(refused?.status()).toBe(403);
		await page.locator('main a[href$="/reply/recover"]').click();
		await page.locator('#code').fill(code);
		await page.locator('main form button').click();
		await page.goto(`${here}/part-2`);
		await expect(page.locator('#q5')).toHaveValue(`${words.first}.`);
		await expect(status(page)).toHaveText(words.saved);
	});

test('an answer without an answer from the server is not taken for that of a colleague', async ({
	page
}) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/part-2`);
	// The server stores it, and its word is lost on the way.
	await page.route('**/part-2?/save', async (route) => {
		await route.fetch();
		await route.abort().catch(() => undefined);
	});
	await page.locator('#q5').pressSequentially('One thought');
	await expect(status(page)).toContainText('the line is down');
	await page.locator('#q5').pressSequentially(', and more');
	await page.reload();
	await expect(page.locator('#q5')).toHaveValue('One thought, and more');
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(status(page)).toHaveText(/^Saved/);
	await expect(page.locator('.notice')).toHaveCount(0);
	await page.reload();
	await expect(page.locator('#q5')).toHaveValue('One thought, and more');
});

test('two tabs of one browser follow each other, and lose no text that both typed while the line was down', async ({
	page,
	context
}) => {
	const here = await startReply(page, 'en');
	const second = await context.newPage();
	await page.goto(`${here}/part-2`);
	await second.goto(`${here}/part-2`);
	await expect(second.locator('.tools').first()).toBeVisible();
	await page.locator('#q5').pressSequentially('From the first tab');
	await expect(status(page)).toHaveText(/^Saved/);
	await expect(second.locator('#q5')).toHaveValue('From the first tab');
	await second.locator('#q5').press('End');
	await second.locator('#q5').pressSequentially(', and the second');
	await expect(page.locator('#q5')).toHaveValue('From the first tab, and the second');

	await context.setOffline(true);
	await page.locator('#q5').fill('Typed here');
	await expect(status(page)).toContainText('the line is down');
	await second.locator('#q5').fill('Typed there');
	await expect(status(second)).toContainText('the line is down');
	await page.close();
	await second.close();
	await context.setOffline(false);
	const third = await context.newPage();
	await third.goto(`${here}/part-2`);
	await expect(third.locator('#q5')).toHaveValue('Typed there');
	await expect(third.locator('.notice')).toContainText('Typed here');
	await third.getByRole('button', { name: 'Add it to the field' }).click();
	await expect(third.locator('#q5')).toHaveValue('Typed there\n\nTyped here');
	await expect(third.locator('.notice')).toHaveCount(0);
	await expect(status(third)).toHaveText(/^Saved/);
	await expect.poll(() => third.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a browser that keeps nothing lets one type and save, and says that the page has to stay open', async ({
	page
}) => {
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	const here = await startReply(page, 'en');
	await page.goto(`${here}/part-2`);
	await page.locator('#q5').pressSequentially('No room');
	await expect(status(page)).toHaveText(said.en.saved);
	await page.route('**/part-2?/save', (route) => route.abort());
	await page.locator('#q5').pressSequentially(' at all');
	await expect(status(page)).toContainText('this browser keeps nothing');
	await page.unroute('**/part-2?/save');
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(status(page)).toHaveText(/^Saved/);
});

const word = (items: string, lead: string, direction = '') =>
	`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><style><!-- p.MsoNormal{margin:0cm;} --></style></head><body><!--StartFragment--><p class=MsoNormal ${direction}><b>${lead}</b><o:p></o:p></p>${items}<!--EndFragment--></body></html>`;
const item = (mark: string, words: string) =>
	`<p class=MsoListParagraphCxSpFirst style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span>${words}<o:p></o:p></span></p>`;

for (const [language, html, expected] of [
	[
		'en',
		word(item('·', 'more time;') + item('·', 'all six languages.'), 'We ask for:'),
		'We ask for:\n- more time;\n- all six languages.'
	],
	[
		'ar',
		word(item('(أ)', 'مزيداً من الوقت؛') + item('(ب)', 'جميع اللغات.'), 'ونطلب ما يلي:', 'dir=RTL'),
		'ونطلب ما يلي:\n(أ) مزيداً من الوقت؛\n(ب) جميع اللغات.'
	]
] as const)
	test(`what is pasted from Word keeps its paragraphs and lists and nothing else, in ${language}`, async ({
		page
	}) => {
		const here = await startReply(page, language);
		await page.goto(`${here}/part-2`);
		// The buttons for lists stand there once the page listens.
		await expect(page.locator('.tools').first()).toBeVisible();
		await page.locator('#q5').focus();
		await page.locator('#q5').evaluate((field, pasted) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/html', pasted);
			clipboardData.setData('text/plain', 'not this');
			field.dispatchEvent(
				new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
			);
		}, html);
		await expect(page.locator('#q5')).toHaveValue(expected);
		await expect(status(page)).toHaveText(said[language].saved);
		await page.keyboard.press('Control+z');
		await expect(page.locator('#q5')).toHaveValue('');
	});

test('Chinese that is being composed is neither disturbed nor sent before it is done', async ({
	page
}) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/part-2`);
	await expect(page.locator('.tools').first()).toBeVisible();
	const posts: string[] = [];
	page.on('request', (request) => {
		if (request.method() === 'POST') posts.push(request.postData() ?? '');
	});
	await page.locator('#q5').focus();
	const keyboard = await page.context().newCDPSession(page);
	const compose = (text: string) =>
		keyboard.send('Input.imeSetComposition', {
			text,
			selectionStart: text.length,
			selectionEnd: text.length
		});
	for (const text of ['z', 'zu', 'zuz', 'zuzh', 'zuzhi']) {
		await compose(text);
		await page.waitForTimeout(600);
	}
	await expect(page.locator('#q5')).toHaveValue('zuzhi');
	expect(posts).toEqual([]);
	await keyboard.send('Input.insertText', { text: '组织参与后续工作，并要求更多时间' });
	await expect(page.locator('#q5')).toHaveValue('组织参与后续工作，并要求更多时间');
	await expect(status(page)).toHaveText(said.en.saved);
	expect(posts.join('\n')).not.toContain('zuzhi');
	await expect(page.locator('#q5-language option').first()).toHaveText(/Chinese/);
	await expect(page.locator('.length').first()).toContainText('characters');
});

test('the language of an answer is found, shown, and set by a person for good; its direction follows at once', async ({
	page
}) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/part-2`);
	const field = page.locator('#q5');
	await field.pressSequentially('تشارك');
	await expect(field).toHaveAttribute('dir', 'rtl');
	await field.fill('Les organisations participent au suivi et demandent plus de temps.');
	await expect(field).toHaveAttribute('dir', 'ltr');
	await expect(page.locator('#q5-language option').first()).toHaveText('As the text shows: French');
	await expect(field).toHaveAttribute('lang', 'fr');
	await page.locator('#q5-language').selectOption('ar');
	await expect(field).toHaveAttribute('dir', 'rtl');
	await field.press('End');
	await field.pressSequentially(' Et encore plus.');
	await expect(status(page)).toHaveText(said.en.saved);
	await page.waitForTimeout(2500);
	await page.reload();
	await expect(page.locator('#q5-language')).toHaveValue('ar');
	await expect(field).toHaveAttribute('lang', 'ar');
	await page.locator('#q5-language').selectOption('');
	await expect(field).toHaveAttribute('dir', 'ltr');
	await expect(field).toHaveAttribute('lang', 'fr');
});

test('lists are made by a button and go on with Enter', async ({ page }) => {
	const here = await startReply(page, 'en');
	await page.goto(`${here}/part-2`);
	const field = page.locator('#q5');
	await field.focus();
	await page.getByRole('button', { name: 'Bulleted list' }).first().click();
	await page.keyboard.type('one');
	await page.keyboard.press('Enter');
	await page.keyboard.type('two');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await page.keyboard.type('After');
	await expect(field).toHaveValue('- one\n- two\nAfter');
	await expect(status(page)).toHaveText(said.en.saved);
});
