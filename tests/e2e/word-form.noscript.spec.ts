import { test } from '@playwright/test';
import { startReply } from './support/whole-reply.ts';
import { formStartsReply, formThereAndBack } from './support/word-form.ts';

for (const language of ['en', 'ar'] as const) {
	test(`without scripts a Word form goes out of a draft and comes back, ${language}`, async ({
		page
	}) => {
		await formThereAndBack(page, language, await startReply(page, language));
	});

	test(`without scripts a filled Word form starts a reply, ${language}`, async ({ page }) => {
		await formStartsReply(page, language);
	});
}
