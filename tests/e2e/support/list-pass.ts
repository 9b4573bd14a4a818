import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** What stands on the pages in one language. */
export type ListWords = {
	language: string;
	/** A word of the demonstration, as it is typed and as it is written. */
	typed: string;
	written: RegExp;
	show: string;
	markRead: string;
	note: string;
	/** What follows the number of passages found. */
	passages: string;
};

export const listWords: ListWords[] = [
	{
		...{ language: 'en', typed: 'sustainab*', written: /^sustainab/i },
		...{ show: 'Show', markRead: 'Mark as read', note: 'Keep the note' },
		passages: 'passages found'
	},
	{
		...{ language: 'ar', typed: 'صندوق', written: /صندوق/ },
		...{ show: 'عرض', markRead: 'وضع علامة «مقروء»', note: 'حفظ الملاحظة' },
		passages: 'مقط'
	}
];

/** A coordinator searches, narrows, chooses, exports and notes: with scripts or without. */
export async function workThroughTheList(page: Page, words: ListWords): Promise<void> {
	const at = `/${words.language}/desk/hrc-16-22/replies`;
	await page.goto(at);
	const rows = page.locator('tbody tr');
	await expect(rows).toHaveCount(21);

	await page.locator('#filter-words').fill(words.typed);
	await page.locator('#filter-kind').selectOption('state');
	await page.getByRole('button', { name: words.show, exact: true }).click();
	await expect(page).toHaveURL(/words=.*kind=state/);
	const found = await rows.count();
	expect(found).toBeGreaterThan(0);
	expect(found).toBeLessThan(11);
	await expect(page.locator('tbody mark').first()).toHaveText(words.written);

	const chips = page.locator('main ul a[aria-label]');
	await expect(chips).toHaveCount(2);
	await chips.first().click();
	await expect(page).not.toHaveURL(/words=/);
	await expect(rows).toHaveCount(10);

	await rows.nth(0).getByRole('checkbox').check();
	await rows.nth(2).getByRole('checkbox').check();
	await page.getByRole('button', { name: words.markRead, exact: true }).click();
	await expect(page).toHaveURL(/kind=state.*marked=\d/);
	await page.goto(`${at}?kind=state&read=yes`);
	await expect(rows.first().locator('th a')).toBeVisible();
	expect(await rows.count()).toBeGreaterThan(1);

	await rows.nth(0).getByRole('checkbox').check();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: /CSV/ }).click();
	expect((await download).suggestedFilename()).toBe('hrc-16-22-replies.csv');

	await page.goto(`${at}?group=african`);
	await rows.nth(1).locator('th a').click();
	await expect(page).toHaveURL(/group=african/);
	await page.locator('a[rel="next"]').click();
	await expect(page.locator('h1')).toContainText(/Tunisia|تونس/);
	const said = `Note in ${words.language} ${Date.now()}`;
	await page.getByRole('button', { name: words.note, exact: true }).click();
	await expect(page.locator('#note-error')).toBeVisible();
	await page.locator('#note').fill(said);
	await page.getByRole('button', { name: words.note, exact: true }).click();
	await expect(page.locator('#notes')).toContainText(said);
	await expect(page).toHaveURL(/group=african/);
}

/** The search over all consultations: what is wrong is said, what is found leads to its question. */
export async function searchEverywhere(page: Page, words: ListWords): Promise<void> {
	await page.goto(`/${words.language}/desk/search`);
	await page.locator('#words').fill('-x');
	await page.locator('main form[role="search"] button').click();
	await expect(page.locator('#words-error')).toBeVisible();
	await expect(page.locator('#words')).toHaveValue('-x');
	await page.locator('#words').fill(words.typed);
	await page.locator('main form[role="search"] button').click();
	await expect(page.locator('main mark').first()).toHaveText(words.written);
	const passages = await page.locator('main .passage').count();
	await expect(page.locator('main')).toContainText(`${passages} ${words.passages}`);
	const link = page.locator('.passage a[href*="#"]').first();
	const question = new URL((await link.getAttribute('href')) ?? '', page.url()).hash;
	await link.click();
	await expect(page.locator(question)).toBeVisible();
}
