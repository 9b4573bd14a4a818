import { test } from '@playwright/test';
import { listWords, searchEverywhere, workThroughTheList } from './support/list-pass.ts';
import { signInAs } from './support/signed-in.ts';

test.beforeEach(async ({ context, baseURL }) => {
	await signInAs(context, 'coordinator', baseURL ?? '');
});

for (const words of listWords) {
	test(`without scripts the list is worked through (${words.language})`, async ({ page }) => {
		await workThroughTheList(page, words);
	});

	test(`without scripts all consultations are searched (${words.language})`, async ({ page }) => {
		await searchEverywhere(page, words);
	});
}
