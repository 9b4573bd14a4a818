import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';

/** The Word form behind a link of the page, downloaded. */
export async function downloadForm(
	page: Page,
	address: string,
	slug = 'demo-open'
): Promise<Uint8Array> {
	const waiting = page.waitForEvent('download');
	await page.locator(`a[href="${address}"]`).click();
	const download = await waiting;
	expect(download.suggestedFilename()).toMatch(new RegExp(`^${slug}-form-[a-z]{2}\\.docx$`));
	return new Uint8Array(await readFile(await download.path()));
}

/** The form with words typed into the cells of some questions, a paragraph for each text. */
export function typeInto(form: Uint8Array, cells: Record<string, string[]>): Buffer {
	const parts = unzipSync(form);
	let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
	for (const [key, paragraphs] of Object.entries(cells)) {
		const at = xml.indexOf(`[${key}]`);
		if (at === -1) throw new Error(`the form does not ask ${key}`);
		const cell = xml.indexOf('</w:tc>', at) + '</w:tc>'.length;
		const start = xml.indexOf('</w:tcPr>', cell) + '</w:tcPr>'.length;
		const words = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
		xml = xml.slice(0, start) + words + xml.slice(xml.indexOf('</w:tc>', start));
	}
	return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
}

/** Sends a file with the upload form of the page. */
export async function sendForm(page: Page, buffer: Buffer, name = 'filled.docx'): Promise<void> {
	const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
	await page.locator('#file').setInputFiles({ name, mimeType, buffer });
	await page.locator('form[action*="?/upload"] button').click();
}

/** From the draft and back: download, fill, upload, look, take; a colleague's change in between is not overwritten. */
export async function formThereAndBack(
	page: Page,
	language: 'ar' | 'en',
	here: string
): Promise<void> {
	const path = new URL(here).pathname;
	await page.goto(`${here}/part-2`);
	await page.locator('#q5').fill('We meet. We write.');
	await page.locator('button[name=_then][value=leave]').click();
	await page.waitForURL(/saved/);
	await page.goto(`${here}/form`);
	const form = await downloadForm(page, `${path}/form/download`);
	const filled = typeInto(form, {
		'who:name': [language === 'ar' ? 'السنغال' : 'Senegal'],
		'who:others': [
			language === 'ar' ? 'النرويج' : 'Norway',
			language === 'ar' ? 'شبكة العيادات؛ 3؛ السنغال' : 'Network of Clinics; 3; Senegal',
			'Friends of the Lake'
		],
		'who:voices': ['Commission of Rights; 5; Senegal; q5'],
		q2: ['3'],
		q5: ['We meet often. We write.', 'And we read.'],
		q8: ['In the form'],
		q9: ['Atlantis']
	});
	await page.goto(`${here}/part-3`);
	await page.locator('#q8').fill('In the draft');
	await page.locator('button[name=_then][value=leave]').click();
	await page.waitForURL(/saved/);

	await page.goto(`${here}/form`);
	await sendForm(page, filled);
	await page.waitForURL(/reading=/);
	const taking = (key: string) => page.locator(`[name=take][value=${key}]`);
	await expect(taking('q2')).toBeChecked();
	await expect(taking('q5')).toBeChecked();
	await expect(taking('q8')).not.toBeChecked();
	await expect(page.locator('ins', { hasText: 'often' })).toBeVisible();
	await expect(page.locator('.unplaced')).toContainText('Atlantis');
	await expect(page.locator('.unplaced')).toContainText('Friends of the Lake');
	const named = page.locator('fieldset').first().locator('li');
	await expect(named).toHaveCount(4);
	await expect(named.nth(1)).toContainText(language === 'ar' ? 'النرويج' : 'Norway');
	await page.locator('form[action$="?/take"] button').click();
	await page.waitForURL(/taken=3/);
	await expect(taking('q5')).toHaveCount(0);
	await expect(taking('q8')).not.toBeChecked();
	await expect(page.locator('.unplaced')).toContainText('Atlantis');

	await page.goto(`${here}/part-2`);
	await expect(page.locator('#q5')).toHaveValue('We meet often. We write.\n\nAnd we read.');
	await page.goto(`${here}/part-3`);
	await expect(page.locator('#q8')).toHaveValue('In the draft');
	await page.goto(`${here}/part-1`);
	await expect(page.locator('[name=q2][value=regional]')).toBeChecked();
	// Those who reply stand in the draft, and a form that went out with them says nothing new of them.
	await page.goto(`${here}/who`);
	await expect(page.locator('main')).toContainText('Commission of Rights');
	await page.goto(`${here}/form`);
	const again = await downloadForm(page, `${path}/form/download`);
	await sendForm(page, typeInto(again, { q8: ['Later'] }));
	await page.waitForURL(/reading=/);
	await expect(page.locator('[name=speaker]')).toHaveCount(0);
	// One of them is taken out and another comes.
	await page.goto(`${here}/form`);
	await sendForm(page, typeInto(again, { 'who:others': ['Sweden; 1'] }));
	await page.waitForURL(/reading=/);
	await expect(page.locator('[name=speaker]')).not.toBeChecked();
	await page.locator('[name=speaker]').check();
	await page.locator('form[action$="?/take"] button').click();
	await page.waitForURL(/taken=/);
	await page.goto(`${here}/check`);
	await expect(page.locator('main')).toContainText(language === 'ar' ? 'السويد' : 'Sweden');
	await expect(page.locator('main')).not.toContainText(
		language === 'ar' ? 'شبكة العيادات' : 'Network of Clinics'
	);
	await page.goto(`${here}/print`);
	await expect(page.locator('main')).toContainText('And we read.');
	await expect(page.locator('main')).toContainText(language === 'ar' ? 'السنغال' : 'Senegal');
}

/** From the page of a consultation: an empty form, filled, starts a reply. */
export async function formStartsReply(page: Page, language: 'ar' | 'en'): Promise<void> {
	const address = `/${language}/consultations/demo-open/form`;
	await page.goto(`/${language}/consultations/demo-open`);
	await page.locator(`a[href="${address}"]`).click();
	await page.waitForURL(/\/form$/);
	const form = await downloadForm(page, `${address}/download`);
	await sendForm(page, Buffer.from('hello'), 'x.docx');
	await expect(page.getByRole('alert').or(page.locator('#file-error')).first()).toBeVisible();
	await expect(page.locator('#file')).toHaveAttribute('aria-invalid', 'true');
	await sendForm(page, typeInto(form, { q8: ['First paragraph', 'Second'] }));
	await page.waitForURL(/\/reply\/[0-9a-f-]{36}\/form\?reading=/);
	await page.locator('form[action$="?/take"] button').click();
	await page.waitForURL(/taken=1/);
	const here = page.url().replace(/\/form\?.*$/, '');
	await page.goto(`${here}/part-3`);
	await expect(page.locator('#q8')).toHaveValue('First paragraph\n\nSecond');
}
