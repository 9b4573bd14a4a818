import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signInAs } from './support/signed-in.ts';

const text = readFileSync(
	join(import.meta.dirname, '..', 'fixtures', 'documents', 'compilation.zh.txt'),
	'utf8'
);

test('a published document in Chinese is checked without scripts', async ({
	context,
	page,
	baseURL
}) => {
	await signInAs(context, 'secretariat', baseURL ?? '');
	await page.goto('/zh/desk');
	await page.getByRole('link', { name: '检查已印发的文件' }).click();
	await page
		.locator('#file')
		.setInputFiles({ name: '文件.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
	await page.locator('#language').selectOption('zh');
	await page.getByRole('button', { name: '检查文件' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('文件.txt');
	await expect(page.locator('aside')).toContainText('未发现本文件有问题');
	await expect(page.locator('article .paragraph').first()).toContainText('1.');
});
