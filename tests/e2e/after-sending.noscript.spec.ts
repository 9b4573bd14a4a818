import { test } from '@playwright/test';
import { giveUpAndWithdraw, reviseReply } from './support/sent-again.ts';

for (const language of ['en', 'ar'] as const) {
	test(`a sent reply in ${language} is revised without scripts`, async ({ page }) => {
		await reviseReply(page, language);
	});

	test(`a change in ${language} is given up, and the reply withdrawn, without scripts`, async ({
		page
	}) => {
		await giveUpAndWithdraw(page, language);
	});
}
