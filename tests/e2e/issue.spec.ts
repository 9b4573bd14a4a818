import { test } from '@playwright/test';
import { appOfItsOwn } from './support/app-of-its-own.ts';
import { issuePass } from './support/issue-pass.ts';

const { enter } = appOfItsOwn();

test.slow();

test('a document is cleared, issued by two people and corrected', async ({ browser }) => {
	await issuePass({
		editor: await enter(browser, 'editor'),
		coordinator: await enter(browser, 'coordinator'),
		secretariat: await enter(browser, 'secretariat'),
		writer: await enter(browser, 'editor', { javaScriptEnabled: false }),
		language: 'en',
		withAxe: true
	});
});
