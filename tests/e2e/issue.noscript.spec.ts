import { test } from '@playwright/test';
import { appOfItsOwn } from './support/app-of-its-own.ts';
import { issuePass } from './support/issue-pass.ts';

const { enter } = appOfItsOwn();

test.slow();

test('a document is cleared, issued by two people and corrected, in Arabic and without a script', async ({
	browser
}) => {
	const options = { javaScriptEnabled: false };
	const editor = await enter(browser, 'editor', options);
	await issuePass({
		editor,
		coordinator: await enter(browser, 'coordinator', options),
		secretariat: await enter(browser, 'secretariat', options),
		writer: editor,
		language: 'ar',
		withAxe: false
	});
});
