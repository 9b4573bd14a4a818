import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { barriersOn } from './barriers.ts';

const wordsOf = (language: 'ar' | 'en') =>
	JSON.parse(readFileSync(`locales/${language}/issuing.json`, 'utf8')) as Record<
		string,
		Record<string, string>
	>;

const sound = async (page: Page) => {
	expect(await barriersOn(page)).toEqual([]);
};

type Pass = {
	/** Of an editor, who makes the document final. */
	editor: BrowserContext;
	/** Of a coordinator, who may do both. */
	coordinator: BrowserContext;
	/** Of the secretariat, who issues. */
	secretariat: BrowserContext;
	/** Of an editor without scripts, who writes in a plain field. */
	writer: BrowserContext;
	/** Of the pages; the document is in English. */
	language: 'ar' | 'en';
	/** Axe is a script. */
	withAxe: boolean;
};

/**
 * A document goes from its masthead through review, where a finding keeps it from being final, to two people who issue it; then a
 * corrigendum follows it the same way.
 */
export async function issuePass(pass: Pass): Promise<void> {
	const { editor, coordinator, secretariat, writer, language, withAxe } = pass;
	const say = wordsOf(language);
	const list = `/${language}/desk/hrc-16-22/compilation`;
	const page = await editor.newPage();
	const look = (seen: Page) => (withAxe ? sound(seen) : undefined);
	const button = (of: Page, name: string | undefined) =>
		of.getByRole('button', { name: name ?? '', exact: true });
	const write = async (change: (words: string) => string) => {
		const desk = await writer.newPage();
		await desk.goto(`${list}/en`);
		const edit = desk.locator('a[href*="/paragraphs/"]').first();
		await desk.goto((await edit.getAttribute('href')) ?? '');
		const field = desk.locator('textarea[name=words]').first();
		await field.fill(change(await field.inputValue()));
		await desk.locator('form[action="?/save"] button').first().click();
		await desk.waitForURL(/#/);
		await desk.close();
	};
	/** The files are written in the background; each look asks again. */
	const filesAreWritten = async () =>
		expect(async () => {
			await page.goto(`${list}/issue`);
			await expect(button(page, say.files?.look)).toHaveCount(0);
			await expect(page.getByText(say.files?.ready?.split('{{')[0] ?? '')).toBeVisible({
				timeout: 500
			});
		}).toPass({ timeout: 45_000 });
	const makeFinal = async () => {
		await button(page, say.review?.button).click();
		await button(page, say.final?.button).click();
	};

	await page.goto(list);
	await page.selectOption('#edition', 'en');
	await page.locator('form[action="?/draft"] button').click();
	await page.waitForURL(/compilation\/en/);

	// The masthead: what is wrong is told at its field, and what was typed stays.
	await page.goto(list);
	await page.locator(`a[href$="/compilation/issue"]`).first().click();
	await look(page);
	await page.fill('#symbol', '16/22');
	await page.fill('#date', '2011-11-23');
	await button(page, say.masthead?.save).click();
	await expect(page.locator('#symbol')).toHaveValue('16/22');
	await expect(page.getByRole('alert')).toContainText(say.problem?.['not-a-symbol'] ?? '');
	await look(page);
	await page.fill('#symbol', 'A/HRC/19/50');
	await page.uncheck('input[name=agendaItem][value="6"]');
	await page.check('input[name=agendaItem][value="10"]');
	await page.selectOption('#distribution', 'general');
	await button(page, say.masthead?.save).click();
	await expect(page.locator('.lead')).toContainText('A/HRC/19/50');
	await page.locator('form[action*="undo"] button').click();
	await expect(page.getByText(say.done?.undo ?? '')).toBeVisible();
	const item = page.locator('input[name=agendaItem][value="10"]');
	await expect(item).not.toBeChecked();
	await look(page);
	await page.locator('form[action*="redo"] button').click();
	await expect(item).toBeChecked();

	// A language with a finding that blocks is not chosen by itself; it is told with the way to it, until it is settled.
	await write((words) => `${words} (See para. 999.)`);
	await button(page, say.review?.button).click();
	await expect(page.getByText(say.done?.review ?? '')).toBeVisible();
	await expect(page.locator('#why-en a')).toHaveAttribute('href', `${list}/en#findings`);
	await expect(page.locator('input[value=en][name=language]')).not.toBeChecked();
	await page.check('input[value=en][name=language]');
	await button(page, say.final?.button).click();
	await expect(page.getByRole('alert')).toContainText(say.unsettled?.title ?? '');
	await expect(page.getByRole('alert').locator(`a[href="${list}/en"]`)).toHaveCount(1);
	await look(page);
	await write((words) => words.replace(' (See para. 999.)', ''));

	// Whoever makes it final cannot issue it; it is sent back, and the reason stands there.
	const second = await coordinator.newPage();
	await second.goto(`${list}/issue`);
	await button(second, say.final?.button).click();
	await expect(second.getByText(say.issue?.own ?? '')).toBeVisible();
	await expect(button(second, say.issue?.button)).toHaveCount(0);
	await button(second, say.back?.button).click();
	await expect(second.getByRole('alert')).toContainText(say.problem?.reason ?? '');
	await second.fill('#reason', 'The date is wrong.');
	await button(second, say.back?.button).click();
	await expect(second.getByText('The date is wrong.')).toBeVisible();
	await second.close();

	// Final, with its files to be looked at; issued by the secretariat.
	const issue = async () => {
		await page.goto(`${list}/issue`);
		await makeFinal();
		await filesAreWritten();
		await look(page);
		const council = await secretariat.newPage();
		await council.goto(`${list}/issue`);
		const file = await secretariat.request.get(
			(await council.locator('a[download][href$="/docx"]').first().getAttribute('href')) ?? ''
		);
		expect(file.status()).toBe(200);
		await button(council, say.issue?.button).click();
		await expect(council.locator('[aria-current=step]')).toContainText(say.state?.issued ?? '');
		const shown = council.locator('[role=status] a[href*="/documents/A/HRC/19/50"]');
		expect((await secretariat.request.get((await shown.getAttribute('href')) ?? '')).ok()).toBe(
			true
		);
		await look(council);
		await council.close();
		return createHash('sha256')
			.update(await file.body())
			.digest('hex');
	};
	await issue();

	// What is issued is found again, and a corrigendum follows.
	await page.goto(`${list}/issue`);
	await button(page, say.begin?.corrigendum).click();
	await expect(page.locator('.lead')).toContainText('A/HRC/19/50/Corr.1');
	await expect(page.getByText(say.changes?.none ?? '')).toBeVisible();
	await write((words) => `${words} It thanked the Office.`);
	await page.goto(`${list}/issue`);
	await page.fill('#date', '2011-12-05');
	await button(page, say.masthead?.save).click();
	await expect(page.locator('#changes ~ ol li')).toHaveCount(1);
	await expect(page.locator('#changes ~ ol li')).toContainText('It thanked the Office.');
	await look(page);
	await issue();
	await page.goto(`${list}/issue`);
	await expect(page.locator('#history ~ article')).toHaveCount(2);
	await page.close();
}
