import { test } from '@playwright/test';
import { appOfItsOwn } from './support/app-of-its-own.ts';
import { translationPass } from './support/translation-pass.ts';

const { enter } = appOfItsOwn();

test.slow();

test('a document is translated beside its original and in another tool, without a script', async ({
	browser
}) => {
	const options = { javaScriptEnabled: false };
	const editor = await enter(browser, 'editor', options);
	const translator = await enter(browser, 'translator', options);
	await translationPass({ editor, translator, language: 'en', scripts: false });
	await editor.close();
	await translator.close();
});
