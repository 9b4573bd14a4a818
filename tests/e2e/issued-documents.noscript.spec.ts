import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { appWithIssued } from './support/app-with-issued.ts';

const origin = appWithIssued();
const words = {
	en: {
		own: 'English',
		all: 'All issued documents',
		current: 'Current text',
		superseded: 'Superseded',
		missing: 'Not issued in this language.',
		zip: 'Download everything as one ZIP file',
		replies: 'Read the replies',
		unnamed: 'A State (name withheld)',
		withheld: 'These words are left out: they would tell whose reply it is.',
		colombia: 'Colombia'
	},
	ar: {
		own: 'العربية',
		all: 'جميع الوثائق الصادرة',
		current: 'النص الساري',
		superseded: 'حلّت محلها وثيقة أحدث',
		missing: 'لم تصدر الوثيقة بهذه اللغة.',
		zip: 'تنزيل كل شيء في ملف ZIP واحد',
		replies: 'قراءة الردود',
		unnamed: 'دولة (لم يُذكر اسمها)',
		withheld: 'حُذفت هذه الكلمات لأنها تدل على صاحب الرد.',
		colombia: 'كولومبيا'
	}
};

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

for (const language of ['en', 'ar'] as const)
	test(`the public finds what is current, takes every file and verifies the archive, in ${language}`, async ({
		page
	}) => {
		const say = words[language];
		await page.goto(`${origin()}/${language}`);
		await page.getByRole('link', { name: say.all }).click();
		const entry = (symbol: string) =>
			page
				.getByRole('article')
				.filter({ has: page.getByRole('heading', { name: symbol, exact: true }) });
		await expect(entry('A/HRC/18/7')).toContainText(say.superseded);
		await expect(entry('A/HRC/18/7').getByRole('link', { name: 'A/HRC/18/7/Rev.1' })).toBeVisible();
		await expect(entry('A/HRC/18/7/Rev.1')).toContainText(say.current);
		await entry('A/HRC/19/50').getByRole('link', { name: 'A/HRC/19/50', exact: true }).click();
		await expect(page).toHaveURL(`${origin()}/${language}/documents/A/HRC/19/50`);
		const main = page.locator('main');
		await expect(main).toContainText(say.current);
		await expect(main.getByRole('link', { name: 'A/HRC/19/50/Corr.1' })).toBeVisible();
		await expect(main.getByRole('region', { name: 'Español' })).toHaveText(
			new RegExp(`Español\\s*${say.missing}`)
		);

		await expect(main.getByRole('region').first()).toHaveAccessibleName(say.own);
		const files = main.getByRole('region').getByRole('listitem').getByRole('link');
		await expect(files).toHaveCount(20);
		const checksums = main.getByRole('region').locator('code');
		await expect(checksums).toHaveCount(20);
		for (const [index, file] of (await files.all()).entries()) {
			const sum = await checksums.nth(index).textContent();
			const href = await file.getAttribute('href');
			expect(href).toMatch(/A_HRC_19_50-(ar|zh|en|fr|ru)\.(docx|html|xml|json)$/);
			const answer = await page.request.get(origin() + href);
			expect(answer.headers()['content-disposition']).toContain('attachment; filename="A_HRC');
			expect(sha256(await answer.body())).toBe(sum);
		}

		const coming = page.waitForEvent('download');
		await main.getByRole('link', { name: say.zip }).click();
		const archive = readFileSync(await (await coming).path());
		const entries = unzipSync(archive);
		const sums = new TextDecoder().decode(entries['A_HRC_19_50/SHA256SUMS']).trim().split('\n');
		expect(sums).toHaveLength(Object.keys(entries).length - 1);
		for (const line of sums) {
			const [sum, name = ''] = line.split('  ');
			expect(sha256(entries[`A_HRC_19_50/${name}`] ?? new Uint8Array()), name).toBe(sum);
		}

		await main.getByRole('link', { name: say.replies }).click();
		await page.getByRole('link', { name: say.unnamed }).click();
		await expect(main).toContainText('The Fund is useful to us.');
		await expect(main).toContainText(say.withheld);
		await page.goBack();
		await page.getByRole('link', { name: say.colombia, exact: true }).click();
		await expect(main.locator('[lang=es][dir=ltr]').first()).toContainText('recursos financieros');

		await page.goto(`${origin()}/${language}/documents/A/HRC/19/50/Corr.1`);
		await expect(main).toContainText('For “six contributors” read “five contributors”');
		await expect(main.getByRole('link', { name: 'A/HRC/19/50', exact: true })).toBeVisible();
	});
