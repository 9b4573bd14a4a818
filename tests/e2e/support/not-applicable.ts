import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { modesBundle } from '../../support/modes-bundle.ts';
import type { RunningApp } from './app.ts';
import { appWithBundle } from './app-with-bundle.ts';
import { downloadForm, sendForm, typeInto } from './word-form.ts';
import { sendReply, words } from './whole-reply.ts';

const slug = 'may-not-apply';
const said = { en: 'Not applicable', ar: 'لا ينطبق' };

/** A consultation whose every question is needed, and of whose every question one may say that it does not apply. */
function bundle(): string {
	const whole = modesBundle();
	const { consultation, questionnaire } = whole;
	const [part] = questionnaire.sections;
	if (!part) throw new Error('the questionnaire has no sections');
	const label = (english: string, arabic: string) =>
		Object.fromEntries(
			consultation.languages.map((language) => [language, language === 'ar' ? arabic : english])
		);
	const question = { needed: true, notApplicable: true };
	const { sections: _, ...document } = consultation.document;
	return JSON.stringify({
		...whole,
		consultation: {
			...consultation,
			document,
			slug,
			opensAt: '2020-01-01T08:00:00Z',
			closesAt: '2099-12-31T21:59:59Z'
		},
		questionnaire: {
			...questionnaire,
			sections: [
				{
					...part,
					questions: [
						{
							...question,
							key: 'words',
							number: '1',
							kind: 'long-text',
							label: label('What was done?', 'ما الذي أُنجز؟')
						},
						{
							...question,
							key: 'kind',
							number: '2',
							kind: 'single-choice',
							label: label('Of which kind?', 'من أي نوع؟'),
							options: [
								{ key: 'law', label: label('A law', 'قانون') },
								{ key: 'plan', label: label('A plan', 'خطة') }
							]
						},
						{
							...question,
							key: 'day',
							number: '3',
							kind: 'date',
							label: label('Since when?', 'منذ متى؟')
						}
					]
				}
			],
			rules: []
		},
		submissions: [],
		positions: [],
		panels: [],
		secondReplies: [],
		acceptedFindings: []
	});
}

/** An app with that consultation, for the tests of one file. */
export const appWhereQuestionsMayNotApply = () => appWithBundle(bundle());

/**
 * "Not applicable" is said on the page and in the Word form, kept, counted as an answer, and shown on check, receipt and
 * desk.
 */
export async function saysThatQuestionsDoNotApply(
	page: Page,
	{ origin, signIns }: RunningApp,
	language: 'en' | 'ar',
	{ scripts }: { scripts: boolean }
): Promise<void> {
	const main = page.locator('main');
	await page.goto(`${origin}/${language}/consultations/${slug}`);
	await page.getByRole('button', { name: words[language].start }).click();
	await page.waitForURL(/\/reply\/[0-9a-f-]{36}$/);
	const here = page.url();
	await page.goto(`${here}/who`);
	await page.locator('[name=kind][value=other]').check();
	await page.locator('[name=name]').fill('Lake Council');
	await page.locator('form:has(.who-replies) button').first().click();
	await page.waitForURL(/part-1$/);
	await expect(page.locator('label[for=words-na]')).toContainText(said[language]);
	await page.locator('#words-na').check();
	await page.getByRole('radio', { name: said[language] }).check();
	if (scripts) {
		await expect(page.getByRole('status').filter({ hasText: /\d{2}:\d{2}/ })).toBeVisible();
		await page.reload();
	} else {
		await page.locator('[name=_then][value=leave]').click();
		await page.waitForURL(/\?saved$/);
		await page.goto(`${here}/part-1`);
	}
	await expect(page.locator('#words-na')).toBeChecked();
	await expect(page.locator('[name=kind][value=not-applicable]')).toBeChecked();
	await expect(page.locator('#day-na')).not.toBeChecked();

	await page.goto(`${here}/form`);
	const form = await downloadForm(page, `${new URL(here).pathname}/form/download`, slug);
	await sendForm(page, typeInto(form, { day: [`[ X ] ${said[language]}`] }));
	await page.waitForURL(/reading=/);
	await expect(page.locator('[name=take]')).toHaveCount(1);
	await expect(page.locator('fieldset .marked')).toContainText(said[language]);
	await page.locator('form[action$="?/take"] button').click();
	await page.waitForURL(/taken=1/);
	await page.goto(`${here}/part-1`);
	await expect(page.locator('#day-na')).toBeChecked();

	await page.goto(`${here}/check`);
	await expect(main.locator('ul.unanswered li')).toHaveCount(0);
	await expect(main.getByText(said[language], { exact: true })).toHaveCount(3);
	await sendReply(page, language);
	await expect(main.getByText(said[language], { exact: true })).toHaveCount(3);

	const { email, password } = signIns.find(({ role }) => role === 'coordinator') ?? {
		email: '',
		password: ''
	};
	await page.goto(`${origin}/${language}/account/sign-in`);
	await page.locator('[name=email]').fill(email);
	await page.locator('[name=password]').fill(password);
	await page.locator('main form button').first().click();
	await page.waitForURL(/\/desk/);
	const id = /reply\/([0-9a-f-]{36})/.exec(here)?.[1];
	await page.goto(`${origin}/${language}/desk/${slug}/replies/${id}`);
	await expect(main.getByText(said[language], { exact: true })).toHaveCount(3);
}
