import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import ar from '../../locales/ar/editing.json' with { type: 'json' };
import en from '../../locales/en/editing.json' with { type: 'json' };
import { barriersOn } from './support/barriers.ts';
import { appOfItsOwn } from './support/app-of-its-own.ts';

const { enter } = appOfItsOwn();
const words = { en, ar };
/** What an input method shows while a word is composed, and what it puts in the end. */
const composed = {
	en: { steps: ['z', 'zh', 'zhon', 'zhongguo'], done: '中国' },
	ar: { steps: ['ا', 'ال', 'الد', 'الدو'], done: 'الدول' }
};

async function look(page: Page) {
	expect(await barriersOn(page)).toEqual([]);
}

test.slow();

for (const language of ['en', 'ar'] as const)
	test(`two editors work in one document, each in a paragraph of their own (${language})`, async ({
		browser
	}) => {
		const say = words[language];
		const desk = await enter(browser, 'editor');
		const others = await enter(browser, 'analyst');
		const page = await desk.newPage();
		const complaints: string[] = [];
		page.on('console', (message) => {
			if (/content security policy/i.test(message.text())) complaints.push(message.text());
		});
		page.on('pageerror', (failure) => complaints.push(failure.message));
		let scripts: Promise<number>[] = [];
		page.on('response', (response) => {
			if (response.request().resourceType() !== 'script') return;
			const size = response.body().then((body) => gzipSync(body).length);
			scripts.push(size.catch(() => 0));
		});
		const weight = async () => (await Promise.all(scripts)).reduce((a, b) => a + b, 0);
		const compilation = `/${language}/desk/hrc-16-22/compilation`;
		await page.goto(compilation);
		await page.locator('#edition').selectOption(language);
		await page.locator('form[action="?/draft"] button').click();
		await page.waitForURL(new RegExp(`/compilation/${language}`));
		await page.waitForLoadState('networkidle');
		await look(page);

		// At most 150 KB of script before anything is opened; the editor comes when it is.
		scripts = [];
		await page.reload({ waitUntil: 'networkidle' });
		const first = await weight();
		expect(first).toBeGreaterThan(1024);
		expect(first).toBeLessThan(150 * 1024);

		// By keyboard: j goes to the first paragraph, Enter opens it; a footnote and a cross-reference are put in.
		const paragraph = page.locator('.paragraph').nth(5);
		const address = await paragraph.locator('[data-edit]').getAttribute('href');
		await paragraph.locator('[data-edit]').focus();
		await page.keyboard.press('k');
		await page.keyboard.press('j');
		await page.keyboard.press('Enter');
		const field = paragraph.locator('[contenteditable="true"]');
		await expect(field).toBeFocused();
		expect(await weight()).toBeGreaterThan(first + 20 * 1024);
		await look(page);
		// Where the original was edited before, its edition in another language has that reference already.
		const references = paragraph.locator('.reference-mark');
		const before = await references.count();
		// Nothing is undone that was not done.
		const undo = paragraph.getByRole('button', { name: say.tools.undo, exact: true });
		await expect(undo).toBeDisabled();
		await page.keyboard.press('Control+End');
		await page.keyboard.type(' Added words.');
		await expect(undo).toBeEnabled();
		await expect(paragraph.getByText(say.save.saved, { exact: true })).toBeVisible();

		// A word that an input method composes is neither disturbed nor sent before it is done.
		const { steps, done } = composed[language];
		const posts: string[] = [];
		page.on('request', (request) => posts.push(request.postData() ?? ''));
		const keyboard = await desk.newCDPSession(page);
		for (const text of steps) {
			const selection = { selectionStart: text.length, selectionEnd: text.length };
			await keyboard.send('Input.imeSetComposition', { text, ...selection });
			await page.waitForTimeout(600);
		}
		await expect(field).toContainText(`Added words.${steps.at(-1)}`);
		expect(posts.join('\n')).not.toContain(`Added words.${steps[0]}`);
		// Enter that ends a composition is the input method's.
		await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
		await expect(field.locator('li')).toHaveCount(0);
		await keyboard.send('Input.insertText', { text: done });
		await expect(field).toContainText(`Added words.${done}`);
		await expect.poll(() => posts.join('\n')).toContain(done);

		// Enter begins sub-paragraphs, with the marks of the document.
		const items = field.locator('li');
		await page.keyboard.press('Enter');
		await page.keyboard.type('one;');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await page.keyboard.type('two;');
		await expect(items.last()).toHaveAttribute('data-mark', language === 'ar' ? "'1'" : '(i)');
		await page.keyboard.press('Shift+Tab');
		await expect(items.last()).toHaveAttribute('data-mark', language === 'ar' ? '(ب)' : '(b)');
		await page.keyboard.press('Control+Shift+7');
		const runOn = paragraph.getByRole('button', { name: say.tools['list-inline'], exact: true });
		await expect(runOn).toHaveAttribute('aria-pressed', 'true');
		await page.keyboard.press('Enter');
		await page.keyboard.type('three.');
		await expect(items).toHaveText(['one;', 'two;', 'three.']);
		await look(page);
		await runOn.click();
		await expect(items).toHaveCount(0);
		await expect(field).toContainText(`${done} one; two; three.`);
		await page.keyboard.press('Control+Alt+f');
		await expect(page.locator('#note-words')).toBeFocused();
		await page.keyboard.type('A note of the editor.');
		await page.keyboard.press('Escape');
		await expect(field).toBeFocused();
		await page.keyboard.press('Control+Alt+r');
		await page.locator('#pick').fill('2');
		await expect(page.locator('dialog li button').first()).toContainText('2');
		await page.keyboard.press('Enter');
		await expect(references).toHaveCount(before + 1);
		await expect(references.last()).toHaveText('2');
		await expect(paragraph.getByText(say.save.saved, { exact: true })).toBeVisible();

		// Another sees who works there, and cannot open it.
		const other = await others.newPage();
		await other.goto(`${compilation}/${language}`);
		await other.waitForLoadState('networkidle');
		const same = other.locator('.paragraph').nth(5);
		const held = say.hold.is.replace('{{name}}', '');
		await expect(same).toContainText(held.trim());
		await same.locator('[data-edit]').click();
		await expect(same.getByRole('alert')).toBeVisible();

		// A lost line loses nothing.
		await field.click();
		await page.keyboard.press('Control+End');
		await desk.setOffline(true);
		await page.keyboard.type(' While it was down.');
		await expect(paragraph.getByText(say.save.waiting)).toBeVisible();
		await desk.setOffline(false);
		await expect(paragraph.getByText(say.save.saved, { exact: true })).toBeVisible({
			timeout: 20_000
		});
		await field.press('Escape');
		await expect(paragraph.locator('> p').first()).toContainText('While it was down.');
		const saved = say.done.edit.replace('{{number}}', '6');
		await expect(page.getByRole('status').filter({ hasText: saved })).toHaveCount(1);
		await expect(paragraph.locator('sup a')).not.toHaveCount(0);

		// A suggestion of the other is accepted; a comment is resolved.
		await other.goto(address ?? '');
		await other.getByText(say.remarks.suggest).click();
		const typed = await other.locator('#suggested').inputValue();
		await other.locator('#suggested').fill(`${typed} And so on.`);
		await other.getByRole('button', { name: say.remarks['send-suggestion'] }).click();
		await expect(other.locator('ins')).toContainText('And so on.');
		await other.locator('summary', { hasText: say.remarks.add }).click();
		await other.locator('#remark').fill('Look at this.');
		await other.getByRole('button', { name: say.remarks.send }).click();
		await look(other);
		await other.goto(`${compilation}/${language}/remarks`);
		await look(other);
		await expect(other.locator('li h2 a')).toHaveCount(2);
		await page.goto(`${compilation}/${language}`);
		const open = say.waiting.link.replace('{{number}}', '2');
		await page.getByRole('link', { name: open }).click();
		await page.locator('li h2 a').last().click();
		await page.getByRole('button', { name: say.remarks.accept }).click();
		await expect(page.locator('#words')).toHaveValue(/And so on\./);
		await page.getByRole('button', { name: say.remarks.resolve }).click();
		await expect(page.locator('article.settled')).toHaveCount(2);

		// What one did last is taken back, in the document.
		await page.goto(`${compilation}/${language}`);
		await page.getByRole('button', { name: say.undo.undo }).click();
		await expect(page.getByText(say.undo['undo-said'])).toBeVisible();
		await expect(page.locator('.paragraph').nth(5)).not.toContainText('And so on.');
		await page.goto(`${compilation}/${language}/compare`);
		await look(page);
		expect(complaints).toEqual([]);
		await desk.close();
		await others.close();
	});
