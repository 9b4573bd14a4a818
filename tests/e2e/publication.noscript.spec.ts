import { expect, test } from '@playwright/test';
import { appWithIssued } from './support/app-with-issued.ts';
import { signInAs } from './support/signed-in.ts';

const origin = appWithIssued();
const words = {
	en: {
		released: 'Released, without a name',
		back: /^Take the release back ?: Bahrain$/,
		open: 'To be released',
		leaveOut: 'Leave this answer out',
		release: /^Release the reply ?: Bahrain$/,
		unnamed: 'A State (name withheld)',
		withheld: 'These words are left out: they would tell whose reply it is.'
	},
	ar: {
		released: 'مأذون بنشرها دون ذكر الاسم',
		back: /^سحب الإذن بالنشر ?: البحرين$/,
		open: 'في انتظار الإذن بالنشر',
		leaveOut: 'حذف هذه الإجابة',
		release: /^الإذن بنشر الرد ?: البحرين$/,
		unnamed: 'دولة (لم يُذكر اسمها)',
		withheld: 'حُذفت هذه الكلمات لأنها تدل على صاحب الرد.'
	}
};

for (const language of ['en', 'ar'] as const)
	test(`a reply without a name is public as an editor read and released it, in ${language}`, async ({
		page,
		context
	}) => {
		const say = words[language];
		await signInAs(context, 'editor', origin());
		await page.setViewportSize({ width: 320, height: 700 });
		await page.goto(`${origin()}/${language}/desk/issued/publication`);
		await page.getByRole('link', { name: say.released }).click();
		await page.getByRole('button', { name: say.back }).click();
		const replies = `${origin()}/${language}/consultations/issued/replies`;
		const isPublic = async () =>
			(await (await page.request.get(replies)).text()).includes(say.unnamed);
		expect(await isPublic()).toBe(false);

		await page.getByRole('link', { name: say.open }).click();
		const reply = page.getByRole('article', { name: say.unnamed });
		await expect(reply).toContainText('The Fund is useful to us.');
		await expect(reply).toContainText(say.withheld);
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(over).toBeLessThanOrEqual(0);
		await reply.getByRole('checkbox', { name: say.leaveOut }).check();
		await reply.getByRole('button', { name: say.release }).click();
		await expect(reply).toHaveCount(0);

		await page.goto(replies);
		await page.getByRole('link', { name: say.unnamed }).click();
		await expect(page.getByText(say.withheld)).toHaveCount(2);
		await expect(page.locator('main')).not.toContainText('The Fund is useful to us.');

		await page.goto(`${origin()}/${language}/desk/issued/publication?show=unattributed`);
		await page.getByRole('button', { name: say.back }).click();
		await page.getByRole('link', { name: say.open }).click();
		await reply.getByRole('button', { name: say.release }).click();
		expect(await isPublic()).toBe(true);
	});
