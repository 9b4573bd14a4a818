import { expect, test } from '@playwright/test';
import { pdf } from '../support/hostile/honest-files.ts';
import { startReply } from './support/whole-reply.ts';

const button = {
	en: { add: 'Attach', remove: 'Remove', back: 'Put back' },
	ar: { add: 'إرفاق', remove: 'حذف', back: 'استعادة' }
};
const refused = { en: 'asks for a password', ar: 'محمي بكلمة سر' };

for (const language of ['en', 'ar'] as const)
	test(`without scripts a document is attached, refused with a reason and removed in ${language}`, async ({
		page
	}) => {
		const here = await startReply(page, language);
		const main = page.locator('main');
		const add = async (name: string, bytes: Uint8Array) => {
			await page.goto(`${here}/files`);
			await page
				.locator('#file')
				.setInputFiles([{ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) }]);
			await page.getByRole('button', { name: button[language].add, exact: true }).click();
		};
		await add('وثيقة.pdf', pdf());
		await expect(main.locator('ul.files')).toContainText('وثيقة.pdf');
		await add('locked.pdf', pdf('', [], '/Encrypt 7 0 R '));
		await expect(page.getByRole('alert')).toContainText(refused[language]);
		await expect(main.locator('ul.files li')).toHaveCount(1);
		await add('large.pdf', new Uint8Array(20 * 1024 * 1024 + 1));
		await expect(page.getByRole('alert')).toContainText('20');
		await page.goto(`${here}/files`);
		await main.getByRole('button', { name: button[language].remove }).click();
		await expect(main.getByRole('button', { name: button[language].remove })).toHaveCount(0);
		await main.getByRole('button', { name: button[language].back }).click();
		await expect(main.locator('ul.files')).toContainText('وثيقة.pdf');
		await expect(main.getByRole('button', { name: button[language].remove })).toHaveCount(1);
	});

for (const [language, none] of [
	['en', 'No file chosen yet'],
	['ar', 'لم يُختر أي ملف بعد']
] as const)
	test(`without scripts the field says in words whether a file is chosen, in ${language}`, async ({
		page
	}) => {
		const here = await startReply(page, language);
		for (const address of [`${here}/files`, `${here}/form`, `/${language}/verify`]) {
			await page.goto(address);
			await expect(page.locator('.picker .none')).toHaveText(none);
			await expect(page.locator('.picker .none')).toBeVisible();
			await expect(page.locator('#file')).toHaveCSS('color', 'rgba(0, 0, 0, 0)');
			await page
				.locator('#file')
				.setInputFiles([
					{ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) }
				]);
			await expect(page.locator('.picker .none')).toBeHidden();
			await expect(page.locator('#file')).not.toHaveCSS('color', 'rgba(0, 0, 0, 0)');
		}
	});
