import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Buttons as the page names them. */
export const words = {
	ar: { start: 'البدء في الرد', next: 'حفظ ومتابعة', send: 'إرسال الرد', receipt: 'إيصال' },
	en: {
		start: 'Start a reply',
		next: 'Save and continue',
		send: 'Send the reply',
		receipt: 'Receipt'
	},
	fr: {
		start: 'Commencer une réponse',
		next: 'Enregistrer et continuer',
		send: 'Envoyer la réponse',
		receipt: 'Accusé de réception'
	}
} as const;

export type Spoken = keyof typeof words;

/** Starts a reply to the open demonstration; gives the address of its overview. */
export async function startReply(page: Page, language: Spoken): Promise<string> {
	await page.goto(`/${language}/consultations/demo-open`);
	await page.getByRole('button', { name: words[language].start }).click();
	await page.waitForURL(/\/reply\/[0-9a-f-]{36}$/);
	return page.url();
}

/** Says that a body of this name replies. */
export async function sayWho(page: Page, language: Spoken, here: string, name: string) {
	await page.goto(`${here}/who`);
	await page.locator('[name=kind][value=stakeholder]').check();
	await page.locator('[name=category][value=academic]').check();
	await page.locator('#name').fill(name);
	await page.locator('[name=country]').selectOption('sen');
	await page.getByRole('button', { name: words[language].next }).click();
	await page.waitForURL(`${here}/part-1`);
}

/** Answers the questions of the open demonstration, leaving some out, with `text` for the long ones. */
export async function answerQuestions(page: Page, language: Spoken, here: string, text: string) {
	const next = page.getByRole('button', { name: words[language].next });
	await page.goto(`${here}/part-1`);
	await page.locator('[name=q2][value=other]').check();
	await page.locator('[name="q2:words"]').fill(text);
	await page.locator('[name=q4][value=follow-up]').check();
	await next.click();
	await page.waitForURL(/part-2$/);
	await page.locator('#q5').fill(text);
	await next.click();
	await page.waitForURL(/part-3$/);
	await next.click();
	await page.waitForURL(/part-4$/);
	await next.click();
	await page.waitForURL(/check$/);
}

/** Sends the reply from its check page and stands before the receipt; gives its reference. */
export async function sendReply(page: Page, language: Spoken): Promise<string> {
	await page.locator('[name=consent][value=attributed]').check();
	await page.locator('#name').fill('Awa Diop');
	await page.getByRole('button', { name: words[language].send }).click();
	await page.waitForURL(/receipt$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[language].receipt);
	const text = await page.locator('main').innerText();
	const reference = /V-\d{4}-[2-9A-HJKMNP-Z]{6}/.exec(text)?.[0];
	if (!reference) throw new Error('the receipt has no reference');
	return reference;
}
