import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { answerQuestions, sayWho, sendReply, startReply } from './whole-reply.ts';

/** Buttons and links as the pages of a sent reply name them. */
export const afterWords = {
	ar: {
		change: 'تعديل الرد',
		send: 'إرسال التعديلات',
		giveUp: 'التخلي عن التعديلات',
		withdraw: 'سحب الرد',
		newest: 'الانتقال إلى أحدث إيصال',
		isWithdrawn: 'سُحب هذا الرد',
		unchanged: 'لم يُعدّل شيء: يظل ما أرسلتموه قائماً'
	},
	en: {
		change: 'Change the reply',
		send: 'Send the changes',
		giveUp: 'Give up the changes',
		withdraw: 'Withdraw the reply',
		newest: 'Go to the newest receipt',
		isWithdrawn: 'This reply is withdrawn',
		unchanged: 'Nothing has been changed: what you sent stands'
	}
} as const;

export type AfterLanguage = keyof typeof afterWords;

export const firstText = {
	ar: 'نطلب مزيداً من الوقت للمتابعة.',
	en: 'We ask for more time for follow-up.'
};
const secondText = {
	ar: 'نطلب مزيداً من الوقت والموارد للمتابعة.',
	en: 'We ask for more time and resources for follow-up.'
};

/** A reply that was just sent; stands before its receipt. */
export async function sentReply(page: Page, language: AfterLanguage, name: string) {
	const here = await startReply(page, language);
	await sayWho(page, language, here, name);
	await answerQuestions(page, language, here, firstText[language]);
	const reference = await sendReply(page, language);
	return { here, reference };
}

/** The change stands once, marked word by word: without what came it is the first text, without what went the second. */
async function readsMarked(page: Page, language: AfterLanguage): Promise<void> {
	const marked = page.locator('.change .marked').last();
	await expect(marked.locator('ins').first()).toBeVisible();
	const without = (left: string) =>
		marked.evaluate((element, name) => {
			const copy = element.cloneNode(true) as Element;
			for (const each of copy.querySelectorAll(`${name}, .visually-hidden`)) each.remove();
			return copy.textContent?.trim();
		}, left);
	expect(await without('ins')).toBe(firstText[language]);
	expect(await without('del')).toBe(secondText[language]);
}

/** Who sends a revision, and how it may appear. */
export async function sayWhoSends(page: Page): Promise<void> {
	await page.locator('[name=consent][value=attributed]').check();
	await page.locator('#name').fill('Ana Ruiz');
}

/** Changes a sent reply, looks at it while it is unsent, sends it, and reads both receipts. */
export async function reviseReply(page: Page, language: AfterLanguage): Promise<void> {
	const words = afterWords[language];
	const { here, reference } = await sentReply(page, language, `Institute of ${language}`);
	const main = page.locator('main');
	const digest = await main.locator('code').innerText();

	await page.getByRole('button', { name: words.change }).click();
	await expect(page).toHaveURL(here);
	await page.goto(`${here}/check`);
	await expect(page).toHaveURL(/revise$/);
	// Who sent it last, and how the reply may appear, stands there to be changed.
	await expect(page.locator('#name')).toHaveValue('Awa Diop');
	await expect(page.locator('[name=consent]:checked')).toHaveValue('attributed');
	await sayWhoSends(page);
	await page.getByRole('button', { name: words.send }).click();
	await expect(main).toContainText(words.unchanged);

	await page.goto(`${here}/part-2`);
	await page.locator('#q5').fill(secondText[language]);
	await page.locator('[name=_then][value=leave]').click();
	await page.waitForURL(/\?saved$/);
	await page.goto(`${here}/receipt`);
	await expect(main).toContainText(firstText[language]);
	await expect(main).not.toContainText(secondText[language]);

	await page.goto(`${here}/revise`);
	await readsMarked(page, language);
	await sayWhoSends(page);
	await page.getByRole('button', { name: words.send }).click();
	await page.waitForURL(/receipt$/);
	await expect(main).toContainText(reference);
	await readsMarked(page, language);
	await page.emulateMedia({ media: 'print' });
	await readsMarked(page, language);
	await page.emulateMedia({ media: null });
	expect(await main.locator('code').innerText()).not.toBe(digest);

	await main.locator('ol a').first().click();
	await page.waitForURL(/number=1$/);
	expect(await main.locator('code').innerText()).toBe(digest);
	await expect(main).not.toContainText(secondText[language]);
	await page.getByRole('link', { name: words.newest }).click();
	await expect(main).toContainText(secondText[language]);
}

/** Begins a change and gives it up, then withdraws the reply. */
export async function giveUpAndWithdraw(page: Page, language: AfterLanguage): Promise<string> {
	const words = afterWords[language];
	const { here } = await sentReply(page, language, `Academy of ${language}`);
	const main = page.locator('main');
	await page.getByRole('button', { name: words.change }).click();
	await page.goto(`${here}/part-2`);
	await page.locator('#q5').fill(secondText[language]);
	await page.locator('[name=_then][value=leave]').click();
	await page.waitForURL(/\?saved$/);
	await page.goto(`${here}/revise`);
	await page.locator('summary', { hasText: words.giveUp }).click();
	await page.getByRole('button', { name: words.giveUp }).click();
	await page.waitForURL(/receipt$/);
	await page.getByRole('button', { name: words.change }).click();
	await page.goto(`${here}/part-2`);
	await expect(page.locator('#q5')).toHaveValue(firstText[language]);

	await page.goto(`${here}/receipt`);
	await page.getByRole('link', { name: words.withdraw }).click();
	await page.waitForURL(/withdraw$/);
	await page.getByRole('button', { name: words.withdraw }).click();
	await page.waitForURL(/receipt$/);
	await expect(main).toContainText(words.isWithdrawn);
	await expect(page.getByRole('button', { name: words.change })).toHaveCount(0);
	await page.goto(`${here}/part-2`);
	await expect(page).toHaveURL(/receipt$/);
	return here;
}
