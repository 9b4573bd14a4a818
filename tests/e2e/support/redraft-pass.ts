import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { barriersOn } from './barriers.ts';
import { afterWords, firstText, sentReply, sayWhoSends } from './sent-again.ts';

/** What pages say on which an editor writes, in the two languages in which the pass is made. */
const words = {
	ar: {
		edit: 'تحرير',
		save: 'حفظ الفقرة',
		edited: 'محرَّرة',
		stale: 'تغيرت الردود',
		decide: 'المقارنة والبت',
		theirs: 'نص الشخص الآخر',
		unknown: 'لا تقابل شيئاً',
		added: 'وشكر المعهد المفوضية.',
		instead: 'طلب المعهد وقتاً كافياً.',
		changed: 'نطلب مزيداً من الوقت والموارد للمتابعة.'
	},
	en: {
		edit: 'Edit',
		save: 'Save the paragraph',
		edited: 'Edited',
		stale: 'The replies have changed',
		decide: 'Compare and decide',
		theirs: 'Their text',
		unknown: 'stands for nothing',
		added: 'It thanked the Office.',
		instead: 'The Institute asked for enough time.',
		changed: 'We ask for more time and resources for follow-up.'
	}
} as const;

const take = {
	mine: { ar: 'الإبقاء على النص المحرَّر', en: 'Keep the edited text' },
	both: { ar: 'الإبقاء على النصين', en: 'Keep both' },
	drafted: { ar: 'الأخذ بالصياغة الجديدة', en: 'Take the new draft' }
} as const;

const sound = async (page: Page) => {
	expect(await barriersOn(page)).toEqual([]);
};

type Pass = {
	/** Of the respondent, who has not signed in. */
	outside: BrowserContext;
	/** Of an editor. */
	desk: BrowserContext;
	language: 'ar' | 'en';
	/** What the editor takes of the stale paragraph. */
	choice: keyof typeof take;
	/** Codes the answer before it is drafted, with a script. */
	code?: (page: Page, name: string) => Promise<void>;
};

/**
 * A reply is coded and drafted, an editor writes in its paragraph while another one does, the respondent changes the
 * answer, the next draft marks the paragraph, and the editor takes one text, or both.
 */
export async function redraftPass({ outside, desk, language, choice, code }: Pass): Promise<void> {
	const say = words[language];
	// Axe is a script: it needs a page that runs them.
	const look = (page: Page) => (code ? sound(page) : undefined);
	const name = `Redrafting ${language} ${choice}`;
	const respondent = await outside.newPage();
	const { here } = await sentReply(respondent, language, name);
	const page = await desk.newPage();
	await code?.(page, name);

	const list = `/${language}/desk/demo-open/compilation`;
	const draft = async () => {
		await page.goto(list);
		await page.locator('#edition').selectOption(language);
		await page.locator('form[action="?/draft"] button').click();
		await page.waitForURL(new RegExp(`/compilation/${language}$`));
	};
	await draft();
	// The verb of reported speech takes the place of the first words in some languages: the last ones stand.
	const ending = firstText[language].slice(-12);
	const paragraph = page
		.locator('.paragraph')
		.filter({ hasText: name })
		.filter({ hasText: ending });
	// With scripts the link opens the paragraph where it stands; its page is the same for all.
	const edit = paragraph.first().getByRole('link', { name: say.edit });
	await page.goto((await edit.getAttribute('href')) ?? '');
	await look(page);
	const field = page.locator('#words');
	const before = await field.inputValue();
	expect(before).toContain(ending);

	const other = await desk.newPage();
	await other.goto(page.url());
	await field.fill(`${before} [^77]`);
	await page.getByRole('button', { name: say.save }).click();
	await expect(page.locator('#words-error')).toContainText(say.unknown);
	await expect(field).toHaveValue(`${before} [^77]`);
	await look(page);
	await field.fill(`${before} ${say.added}`);
	await page.getByRole('button', { name: say.save }).click();
	await page.waitForURL(/#node-/);
	await expect(paragraph.first()).toContainText(say.added);
	await expect(paragraph.first()).toContainText(say.edited);
	await look(page);

	await other.locator('#words').fill(say.instead);
	await other.getByRole('button', { name: say.save }).click();
	await expect(other.locator('main')).toContainText(say.theirs);
	await expect(other.locator('main')).toContainText(say.added);
	await expect(other.locator('#words')).toHaveValue(say.instead);
	await look(other);
	await other.close();

	const after = afterWords[language];
	await respondent.goto(`${here}/receipt`);
	await respondent.getByRole('button', { name: after.change }).click();
	await respondent.goto(`${here}/part-2`);
	await respondent.locator('#q5').fill(say.changed);
	await respondent.locator('[name=_then][value=leave]').click();
	await respondent.waitForURL(/\?saved$/);
	await respondent.goto(`${here}/revise`);
	await sayWhoSends(respondent);
	await respondent.getByRole('button', { name: after.send }).click();
	await respondent.waitForURL(/receipt$/);
	await respondent.close();

	await draft();
	await expect(paragraph.first()).toContainText(say.added);
	await expect(paragraph.first()).toContainText(say.stale);
	await look(page);
	await paragraph.first().getByRole('link', { name: say.decide }).click();
	await page.waitForURL(/\/paragraphs\//);
	await expect(page.locator('.pair mark').first()).toBeVisible();
	await look(page);
	const there = page.url();
	await page.getByRole('button', { name: take[choice][language] }).click();
	await page.waitForURL(choice === 'both' ? /\?done$/ : /#node-/);
	await page.goto(there);
	await expect(page.locator('.pair')).toHaveCount(0);
	const taken = await field.inputValue();
	expect(taken.includes(say.added)).toBe(choice !== 'drafted');
	await page.goto(`${list}/${language}`);
	await expect(paragraph.first()).not.toContainText(say.stale);
	await page.close();
}
