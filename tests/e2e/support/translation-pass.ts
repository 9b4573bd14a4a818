import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { barriersOn } from './barriers.ts';

/** What pages say on which a document is translated, in the two languages in which the pass is made. */
const words = {
	ar: {
		empty: 'اكتبوا الترجمة',
		official: 'نص رسمي',
		stale: 'تغيّر الأصل',
		draft: 'مسودة',
		file: 'الترجمة بأداة أخرى',
		none: 'ليس ملف XLIFF 1.2',
		translation: 'شكر البلد 1400 من المانحين.',
		other: 'شكر البلد 1500 من المانحين.'
	},
	en: {
		empty: 'Write the translation',
		official: 'Official',
		stale: 'Original changed',
		draft: 'Draft',
		file: 'Translate in another tool',
		none: 'neither an XLIFF 1.2 file',
		translation: 'Le pays a remercié 1 400 donateurs.',
		other: 'Le pays a remercié 1 500 donateurs.'
	}
} as const;

const slug = 'hrc-16-22';
const node = 'p-uga-A-1';

const sound = async (page: Page) => {
	expect(await barriersOn(page)).toEqual([]);
};

type Pass = {
	/** Of an editor, and of a translator. */
	editor: BrowserContext;
	translator: BrowserContext;
	/** Of the pages; the edition is in Arabic, or for English pages in French. */
	language: 'ar' | 'en';
	scripts: boolean;
};

/**
 * An editor changes a paragraph of the original; a translator finds it missing, translates it, and cannot make it
 * official; the editor does, changes the original again, and the translator brings its translation back as XLIFF.
 */
export async function translationPass({ editor, translator, language, scripts }: Pass) {
	const say = words[language];
	const edition = language === 'ar' ? 'ar' : 'fr';
	const compilation = `/${language}/desk/${slug}/compilation`;
	const at = `${compilation}/${edition}/translation`;
	const desk = await editor.newPage();
	const page = await translator.newPage();
	const draft = async (asked: string) => {
		await desk.goto(compilation);
		await desk.locator('#edition').selectOption(asked);
		await desk.locator('form:has(#edition) button').click();
		await desk.waitForURL(new RegExp(`/compilation/${asked}`));
	};
	const edit = async (typed: string) => {
		await desk.goto(`${compilation}/en/paragraphs/${node}`);
		const field = desk.locator('#words');
		await field.fill(`${typed} ${await field.inputValue()}`);
		await desk.locator('form:has(#words) button.button').first().click();
		await desk.waitForURL((url) => !url.pathname.endsWith(node));
	};

	await draft('en');
	await draft(edition);
	await edit('It thanked 1,500 donors.');
	await page.goto(compilation);
	await page.locator(`a[href="${at}"]`).click();
	await page.waitForURL(`**${at}`);
	if (scripts) await sound(page);
	await page.locator('nav a[href*="state=missing"]').click();
	await expect(page.locator('article')).toHaveCount(1);
	const field = page.locator('#words-0');
	await expect(field).toHaveAttribute('dir', edition === 'ar' ? 'rtl' : 'ltr');
	await expect(page.locator('article ins')).toContainText('1,500');
	await expect(field).not.toHaveValue('');
	await field.fill('');
	await page.locator('#save-0').click();
	await expect(page.getByRole('alert')).toContainText(say.empty);
	await field.fill(say.translation);
	if (scripts) await field.press('Control+Enter');
	else await page.locator('#save-0').click();
	await page.waitForURL(/saved=/);
	await expect(page.locator('article')).toHaveCount(0);
	await page.goto(`${at}?unit=${node}`);
	await expect(field).toHaveValue(say.translation);
	await expect(page.locator('header')).toContainText([say.draft]);
	await expect(page.locator('#doubts-0 li')).toHaveCount(2);
	await expect(page.locator('button[value^="official"]')).toHaveCount(0);
	if (scripts) await sound(page);

	// What was saved last is taken back, and kept again.
	await page.locator('form[action*="undo"] button').click();
	await page.waitForURL(/undone=undo/);
	await expect(field).not.toHaveValue(say.translation);
	if (scripts) await sound(page);
	await page.locator('form[action*="redo"] button').click();
	await page.waitForURL(/undone=redo/);
	await expect(field).toHaveValue(say.translation);

	await desk.goto(`${at}?unit=${node}`);
	await desk.locator('button[value^="official"]').click();
	await desk.waitForURL(/saved=/);
	await desk.goto(`${at}?unit=${node}`);
	await expect(desk.locator('article header')).toContainText(say.official);
	await edit('It regretted this.');
	await page.goto(`${at}?unit=${node}`);
	await expect(page.locator('article header')).toContainText(say.stale);
	await expect(page.locator('article ins')).toContainText('regretted');

	// By its link, as people come: with scripts too, each page brings its own words.
	await page.locator('a[href$="/translation/file"]').click();
	await page.waitForURL(/\/translation\/file$/);
	await expect(page.locator('h1')).toContainText(say.file);
	if (scripts) await sound(page);
	await page.locator('#file').setInputFiles({
		name: 'plain.xlf',
		mimeType: 'application/xliff+xml',
		buffer: Buffer.from('plain')
	});
	await page.locator('form:has(#file) button').click();
	await expect(page.getByRole('alert')).toContainText(say.none);
	const exported = await page.request.get(`${at}/file/xliff?segments=open`);
	expect(exported.headers()['content-disposition']).toContain('.xlf');
	const xml = (await exported.text()).replace(say.translation, say.other);
	expect(xml).toContain(say.other);
	await page.locator('#file').setInputFiles({
		name: 'translated.xlf',
		mimeType: 'application/xliff+xml',
		buffer: Buffer.from(xml)
	});
	await page.locator('form:has(#file) button').click();
	await page.waitForURL(/\/file\/read\//);
	await expect(page.locator('article')).toHaveCount(1);
	await expect(page.locator('article ins').last()).toContainText('5');
	if (scripts) await sound(page);
	await page.locator('article form button').click();
	await page.waitForURL(/taken=1/);
	await expect(page.locator('article')).toHaveCount(0);
	await page.goto(`${at}?unit=${node}`);
	await expect(field).toHaveValue(say.other);
	await expect(page.locator('article header')).toContainText(say.draft);
	await page.setViewportSize({ width: 320, height: 800 });
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBeLessThanOrEqual(320);
}
