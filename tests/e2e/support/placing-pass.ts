import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { wordFile } from '../../support/incoming-files.ts';
import { startReply } from './whole-reply.ts';

const texts = {
	en: ['Compliments of the Mission.', 'The Fund helped our capital to report.', 'We ask for more.'],
	ar: [
		'تحيات البعثة الدائمة.',
		'ساعد الصندوق عاصمتنا في إعداد تقريرها.',
		'ونطلب المزيد من المساعدة.'
	]
};

const said = {
	en: { all: /3 of 3 paragraphs/, left: /2 of 3 paragraphs/, received: 'The reply is received.' },
	ar: { all: /3 فقرات من أصل 3/, left: /فقرتان من أصل 3/, received: 'استُلم الرد.' }
};

export type PlacingLanguage = keyof typeof texts;

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The question that is offered first, with what stands under it. */
async function offered(page: Page) {
	const key = await page.locator('#_to').inputValue();
	return page.locator(`[name="${key}"]`);
}

/** A document lies beside the questions: a paragraph is ticked and placed, another typed after it, and the first taken back. */
async function placeAndTakeBack(page: Page, language: PlacingLanguage): Promise<void> {
	const [, second = ''] = texts[language];
	await expect(page.getByRole('status').filter({ hasText: said[language].all })).toBeVisible();
	await page.locator('input[name="_ticked"]').nth(1).check();
	await page.locator('#_to + button').click();
	await expect(page.getByRole('status').filter({ hasText: said[language].left })).toBeVisible();
	const field = await offered(page);
	await expect(field).toHaveValue(second);
	await expect(page.locator('.placed')).toHaveText([second]);
	// What is typed is saved with whatever button is pressed.
	await field.fill(`${second}\n\nTyped.`);
	await page.locator('input[name="_ticked"]').nth(2).check();
	await page.locator('#_to + button').click();
	await expect(await offered(page)).toHaveValue(`${second}\n\nTyped.\n\n${texts[language][2]}`);
	await page.locator('button[name="_back"]').first().click();
	await expect(await offered(page)).toHaveValue(`Typed.\n\n${texts[language][2]}`);
	await expect(page.locator('.placed')).toHaveCount(1);
}

/** A respondent attaches a Word document to a draft and puts its words under the questions. */
export async function respondentPlaces(
	page: Page,
	language: PlacingLanguage,
	scripted = true
): Promise<void> {
	const here = await startReply(page, language);
	await page.goto(`${here}/files`);
	const chosen = {
		name: 'reply.docx',
		mimeType: word,
		buffer: Buffer.from(await wordFile(texts[language]))
	};
	const send = page.locator('form[action="?/add"] button');
	// With a script the file goes as soon as it is chosen.
	if (scripted) await expect(send).toHaveCount(0);
	await page.setInputFiles('#file', chosen);
	if (!scripted) await send.click();
	await page.locator('a[href$="/place"]').click();
	await page.locator('button[formaction="?/read"]').click();
	await placeAndTakeBack(page, language);
}

/** A coordinator registers a note verbale with its document, places a passage, and finishes it as received. */
export async function coordinatorRegisters(
	page: Page,
	language: PlacingLanguage,
	state: string
): Promise<void> {
	await page.goto(`/${language}/desk/demo-open/intake/new`);
	// Sent without the day on which it came: the form says so and keeps what was typed.
	await page.locator('[name="reference"]').fill('NV 7/2026');
	await page.locator('main form button.button').click();
	await expect(page.locator('#receivedOn-error')).toBeVisible();
	await expect(page.locator('[name="reference"]')).toHaveValue('NV 7/2026');
	await page.locator('select[name="state"]').selectOption(state);
	await page.locator('[name="receivedOn"]').fill('2026-01-05');
	await page.locator(`[name="language"][value="${language}"]`).check();
	await page.locator('main form button.button').click();
	await page.setInputFiles('#file', {
		name: 'note.docx',
		mimeType: word,
		buffer: Buffer.from(await wordFile(texts[language]))
	});
	await page.locator('form.attach button').click();
	await page.locator('ul.files a.button').click();
	await placeAndTakeBack(page, language);
	await page.goto(page.url().replace(/\/documents\/.*/, ''));
	await page.locator('form[action="?/finish"] button').click();
	await expect(page.getByText(said[language].received)).toBeVisible();
	await expect(page.locator('a[href*="/receipt?edition="]')).toHaveCount(6);
	await page.goto(`/${language}/desk/demo-open/intake`);
	await expect(page.getByRole('link', { name: stateNames[language][state] }).first()).toBeVisible();
}

const stateNames: Record<PlacingLanguage, Record<string, string>> = {
	en: { isl: 'Iceland', mco: 'Monaco' },
	ar: { isl: 'آيسلندا', mco: 'موناكو' }
};
