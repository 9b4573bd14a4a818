import { test } from '@playwright/test';
import { appOfItsOwn } from './support/app-of-its-own.ts';
import { redraftPass } from './support/redraft-pass.ts';

const { enter } = appOfItsOwn();

test.slow();

test('an editor writes, is told of a changed answer and takes the new draft, without a script', async ({
	browser
}) => {
	const options = { javaScriptEnabled: false };
	const desk = await enter(browser, 'editor', options);
	const outside = await enter(browser, 'editor', options);
	await outside.clearCookies();
	await redraftPass({ outside, desk, language: 'en', choice: 'drafted' });
	await desk.close();
	await outside.close();
});
