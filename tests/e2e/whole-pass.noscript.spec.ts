import { test } from '@playwright/test';
import { wholePass } from './support/whole-pass.ts';

test('from the question to the compilation: three languages, without scripts', async ({
	page,
	baseURL
}) => {
	await wholePass(page, baseURL as string, 'two');
});
