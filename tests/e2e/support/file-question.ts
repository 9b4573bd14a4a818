import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { png } from '../../support/hostile/honest-files.ts';
import { modesBundle } from '../../support/modes-bundle.ts';
import { appWithBundle } from './app-with-bundle.ts';
import { sendReply, words } from './whole-reply.ts';

const said = {
	en: { removed: 'Document removed', added: 'Document attached', change: 'Change the reply' },
	ar: { removed: 'وثيقة حُذفت', added: 'وثيقة أُرفقت', change: 'تعديل الرد' }
};
const buttons = {
	en: { attach: 'Attach', remove: 'Remove', back: 'Put back' },
	ar: { attach: 'إرفاق', remove: 'حذف', back: 'استعادة' }
};

/** A small consultation that is open and whose one question asks for a file, without which a reply is incomplete. */
function bundleOfFiles(): string {
	const bundle = modesBundle();
	const { consultation, questionnaire } = bundle;
	const [part] = questionnaire.sections;
	const label = (text: string, arabic: string) =>
		Object.fromEntries(
			consultation.languages.map((language) => [language, language === 'ar' ? arabic : text])
		);
	if (!part) throw new Error('the questionnaire has no sections');
	const { sections: _, ...document } = consultation.document;
	return JSON.stringify({
		...bundle,
		consultation: {
			...consultation,
			document,
			slug: 'with-file',
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
							key: 'plan',
							number: '1',
							kind: 'file',
							needed: true,
							label: label('Please attach your national plan.', 'يُرجى إرفاق خطتكم الوطنية.')
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

/** An app with that consultation, for the tests of one file; gives its address once it runs. */
export function appWithFileQuestion(): () => string {
	const app = appWithBundle(bundleOfFiles());
	return () => app().origin;
}

/**
 * The question is found unanswered, answered by a file, the file is removed and put back, and sent; then the reply is changed
 * by another file, and the receipt says so. `scripts` says how a file is chosen. Gives the address of the reply.
 */
export async function fileAnswersQuestion(
	page: Page,
	origin: string,
	language: 'en' | 'ar',
	{ scripts }: { scripts: boolean }
): Promise<string> {
	await page.goto(`${origin}/${language}/consultations/with-file`);
	await page.getByRole('button', { name: words[language].start }).click();
	await page.waitForURL(/\/reply\/[0-9a-f-]{36}$/);
	const here = page.url();
	const main = page.locator('main');
	await page.goto(`${here}/who`);
	await page.locator('[name=kind][value=state]').check();
	await page.locator('[name=state]').selectOption('nor');
	await page.getByRole('button', { name: words[language].next }).click();
	await page.waitForURL(`${here}/part-1`);

	const way = main.locator('#plan a');
	const name = language === 'ar' ? 'خطة.png' : 'plan.png';
	const attach = async (file: string, bytes: Uint8Array) => {
		if (scripts) await page.locator('#file[multiple]').waitFor();
		await page
			.locator('#file')
			.setInputFiles([{ name: file, mimeType: 'image/png', buffer: Buffer.from(bytes) }]);
		if (!scripts)
			await page.getByRole('button', { name: buttons[language].attach, exact: true }).click();
		await expect(main.locator('ul.files').first()).toContainText(file);
	};
	await way.click();
	await page.waitForURL(/files\?question=plan/);
	await expect(page.locator('#question')).toHaveValue('plan');
	await attach(name, png());
	await page.goto(`${here}/part-1`);
	await expect(main.locator('#plan')).toContainText(name);

	await page.goto(`${here}/files`);
	await main.getByRole('button', { name: buttons[language].remove }).click();
	await expect(main.getByRole('button', { name: buttons[language].remove })).toHaveCount(0);
	await page.goto(`${here}/check`);
	await expect(main.locator(`a[href$="part-1#plan"]`).first()).toBeVisible();
	await page.goto(`${here}/files`);
	await main.getByRole('button', { name: buttons[language].back }).click();
	await expect(main.getByRole('button', { name: buttons[language].remove })).toHaveCount(1);
	await page.goto(`${here}/check`);
	await expect(main).toContainText(name);
	await sendReply(page, language);
	await expect(main.locator('ul.files')).toContainText(name);

	await page.getByRole('button', { name: said[language].change }).click();
	await page.goto(`${here}/files?question=plan`);
	await main.getByRole('button', { name: buttons[language].remove }).click();
	await expect(main.getByRole('button', { name: buttons[language].back })).toBeVisible();
	const second = language === 'ar' ? 'خطة ثانية.png' : 'second plan.png';
	await page.goto(`${here}/files?question=plan`);
	await attach(second, png());
	await page.goto(`${here}/revise`);
	const changes = main.locator('ul.file-changes li');
	await expect(changes).toHaveCount(2);
	await expect(changes.nth(0)).toContainText(said[language].added);
	await expect(changes.nth(0)).toContainText(second);
	await expect(changes.nth(1)).toContainText(said[language].removed);
	await page.locator('[name=consent][value=attributed]').check();
	await page.locator('#name').fill('Awa Diop');
	await main.locator('form[action="?/send"] button').click();
	await page.waitForURL(/receipt$/);
	await expect(main.locator('ul.file-changes')).toContainText(name);
	await expect(main.locator('ul.files')).toContainText(second);
	return here;
}
