import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { similarBundle } from '../../support/similar-bundle.ts';
import { appOfItsOwn } from './app-of-its-own.ts';

const words = {
	en: {
		look: 'Look for similar texts',
		family: 'Family 1: 6 replies',
		differs: /^What differs.+Body letter-1$/,
		only: 'only in the second',
		tell: 'Tell in the words of',
		choose: 'Tell the family once in the compilation',
		chosen: 'others in the same terms: 5',
		apart: 'Tell each by itself again',
		told: 'and four others in the same terms',
		draft: 'Draft the compilation'
	},
	ar: {
		look: 'البحث عن نصوص متشابهة',
		family: 'المجموعة 1: عدد الردود 6',
		differs: /^أوجه الاختلاف.+Body letter-1$/,
		only: 'في الثاني فقط',
		tell: 'الإيراد بعبارات',
		choose: 'إيراد المجموعة مرة واحدة في التجميع',
		chosen: 'عدد الردود الأخرى بالعبارات نفسها: 5',
		apart: 'إيراد كل منها على حدة من جديد',
		told: 'وبالعبارات نفسها أربع جهات مجيبة أخرى',
		draft: 'صياغة التجميع'
	}
};

/** An analyst finds a letter that many sent, compares two of them, and lets the compilation tell it once. */
export function similarPass(language: 'en' | 'ar', { scripts }: { scripts: boolean }): void {
	const say = words[language];
	const app = appOfItsOwn();
	const at = `/${language}/desk/similar`;

	test(`similar texts are found, compared and told once, in ${language}`, async ({ browser }) => {
		await app.importBundle(similarBundle());
		const page = await analystOf(browser);
		await page.goto(`${at}/similar`);
		await page.getByRole('button', { name: say.look }).click();
		const family = page.getByRole('region', { name: say.family });
		await expect(family.getByRole('listitem')).toHaveCount(6);

		await family.getByRole('link', { name: say.differs }).click();
		await expect(page.locator('section ins')).toHaveCount(1);
		await expect(page.locator('section ins')).toContainText(say.only);
		await expect(page.locator('section del')).toHaveCount(0);
		await page.goBack();

		await page.getByLabel(say.tell).first().selectOption({ label: 'Body letter-0' });
		await page.getByRole('button', { name: say.choose }).first().click();
		await expect(page.getByText(say.chosen)).toBeVisible();
		expect(await draftIn(page)).toContain(say.told);

		await page.goto(`${at}/similar`);
		await page.getByRole('button', { name: say.apart }).click();
		await expect(page.getByRole('button', { name: say.choose })).toHaveCount(2);
		expect(await draftIn(page)).not.toContain(say.told);
		await page.context().close();
	});

	const analystOf = async (browser: Browser): Promise<Page> =>
		(await app.enter(browser, 'analyst', { javaScriptEnabled: scripts })).newPage();

	/** The words of the compilation, drafted anew. */
	async function draftIn(page: Page): Promise<string> {
		await page.goto(`${at}/compilation`);
		await page.locator('#edition').selectOption(language);
		await page.locator('form[action="?/draft"] button').click();
		await expect(page).toHaveURL(new RegExp(`/compilation/${language}(\\?unchanged)?$`));
		return (await page.locator('main').textContent()) ?? '';
	}
}
