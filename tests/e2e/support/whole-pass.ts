import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { signInAs } from './signed-in.ts';
import type { Spoken } from './whole-reply.ts';
import { answerQuestions, sayWho, sendReply, startReply } from './whole-reply.ts';

/** What each respondent says under theme A, once in each language. */
const said = {
	ar: 'مشاركة المنظمات المحلية في المتابعة تحتاج إلى وقت كافٍ.',
	en: 'Local organizations need enough time to take part in follow-up.',
	fr: 'La participation des organisations locales au suivi demande assez de temps.'
} as const;

/**
 * A reply in each of three languages, sent, seen on the desk as complete, drafted in its language, and found in the draft
 * and in the DOCX. `mark` tells apart the respondents of one run from those of another.
 */
export async function wholePass(page: Page, origin: string, mark: string): Promise<void> {
	const languages: Spoken[] = ['ar', 'fr', 'en'];
	for (const language of languages) {
		const here = await startReply(page, language);
		await sayWho(page, language, here, `Institute ${mark} ${language}`);
		await answerQuestions(page, language, here, said[language]);
		await sendReply(page, language);
	}
	await signInAs(page.context(), 'coordinator', origin);
	await page.goto(`/en/desk/demo-open/replies?name=${encodeURIComponent(`Institute ${mark}`)}`);
	const rows = page.locator('tbody tr');
	await expect(rows).toHaveCount(3);
	for (const row of await rows.all()) await expect(row).toContainText('Complete');

	for (const language of languages) {
		await page.goto('/en/desk/demo-open/compilation');
		await page.locator('#edition').selectOption(language);
		await page.locator('form[action="?/draft"] button').click();
		await page.waitForURL(new RegExp(`/compilation/${language}$`));
		// Reported speech lower-cases the first letter: the rest stands word for word.
		const words = said[language].slice(3);
		await expect(page.locator('article')).toContainText(words);
		await expect(page.locator('article')).toContainText(`Institute ${mark} ${language}`);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: 'Download DOCX' }).click()
		]);
		const parts = unzipSync(readFileSync(await download.path()));
		const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
		const text = xml
			.replace(/<[^>]+>/g, '')
			.replace(/&apos;/g, "'")
			.replace(/[\u200e\u200f]/g, '');
		expect(text).toContain(words);
	}
}
