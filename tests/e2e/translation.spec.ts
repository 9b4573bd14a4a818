import { test } from '@playwright/test';
import { appOfItsOwn } from './support/app-of-its-own.ts';
import { translationPass } from './support/translation-pass.ts';

const { enter } = appOfItsOwn();

test.slow();

for (const language of ['en', 'ar'] as const)
	test(`a document is translated beside its original and in another tool (${language})`, async ({
		browser
	}) => {
		const editor = await enter(browser, 'editor', { javaScriptEnabled: false });
		const translator = await enter(browser, 'translator');
		await translationPass({ editor, translator, language, scripts: true });
		await editor.close();
		await translator.close();
	});
