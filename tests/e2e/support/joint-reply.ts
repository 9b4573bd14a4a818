import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { startReply, words } from './whole-reply.ts';

type Spoken = 'ar' | 'en';

/** Words of the pages that are asserted, in each language. */
const said = {
	ar: {
		roles: ['الجهة المقدِّمة الرئيسية', 'جهة مشاركة في التوقيع', 'جهة تتكلم باسمها داخل الرد'],
		text: 'تحتاج المنظمات إلى وقت كافٍ.',
		twice: 'هذه الجهة مدرجة في القائمة',
		right: 'مطابق لما هو محفوظ',
		wrong: 'غير مطابق لما هو محفوظ',
		contact: 'يجوز للمفوضية أن تتصل بكم.',
		consent: 'confidential',
		meaning: 'لا تُنشر آراؤكم ولا اسمكم؛ ويُحتسب ردكم في الأعداد فقط.'
	},
	en: {
		roles: ['Leads the reply', 'Signs it jointly', 'Speaks within the reply in its own name'],
		text: 'Organizations need enough time.',
		twice: 'This one is in the list already',
		right: 'This is what is stored',
		wrong: 'This is not what is stored',
		contact: 'The Office may contact you.',
		consent: 'unattributed',
		meaning: 'Your views may be published, without your name.'
	}
} as const;

const institution = 'Instituto Nacional de Derechos Humanos';

/** Adds a State to those who sign; the form is open. */
async function addState(page: Page, key: string) {
	await page.locator('[name=kind][value=state]').check();
	await page.locator('[name=state]').selectOption(key);
	await page.locator('button[name=then]').click();
	await page.waitForURL(/who\?add$/);
}

/** Names three States, a network, and an institution that speaks within the reply; stands before the list. */
export async function nameJointSpeakers(page: Page, here: string, language: Spoken) {
	await page.goto(`${here}/who`);
	for (const key of ['chl', 'ury', 'sen']) await addState(page, key);
	await page.locator('[name=kind][value=state]').check();
	await page.locator('[name=state]').selectOption('ury');
	await page.locator('form:has(.who-replies) button').first().click();
	await expect(page.locator('[role=alert]')).toContainText(said[language].twice);
	await expect(page.locator('[name=state]')).toHaveValue('ury');
	await page.locator('[name=kind][value=stakeholder]').check();
	await page.locator('[name=category][value=national-network]').check();
	await page.locator('[name=name]').fill('Red Andina');
	await page.locator('button[name=then]').click();
	await page.waitForURL(/who\?add$/);
	await page.locator('[name=kind][value=stakeholder]').check();
	await page.locator('[name=category][value=national-human-rights-institution]').check();
	await page.locator('[name=name]').fill(institution);
	await page.locator('[name=embedded][value=yes]').check();
	await page.locator('form:has(.who-replies) button').first().click();
	await page.waitForURL(/who$/);
}

/**
 * A joint reply of three States and a network with an institution's voice: named, arranged, answered, sent, and its receipt
 * verified, with scripts or without.
 */
export async function wholeJointReply(page: Page, language: Spoken): Promise<void> {
	const here = await startReply(page, language);
	const say = said[language];
	const main = page.locator('main');
	await nameJointSpeakers(page, here, language);
	const names = page.locator('ol .name');
	await expect(names).toHaveCount(5);
	for (const [index, role] of [0, 1, 1, 1, 2].entries())
		await expect(names.nth(index)).toContainText(say.roles[role] ?? '');

	// The second State is moved before the first, and leads.
	await page.locator('form[action="?/earlier"] button').first().click();
	await expect(names.first()).toContainText(say.roles[0]);
	await page.locator('a[href*="voice="]').click();
	await page.locator('[name=question][value=q5]').check();
	await page.locator('form[action="?/voice"] button').click();
	await page.waitForURL(/who$/);

	await page.goto(`${here}/part-2`);
	await page.locator('#q5').fill(say.text);
	await page.getByRole('button', { name: words[language].next }).click();
	await page.waitForURL(/part-3$/);
	await page.goto(`${here}/check`);
	await expect(main).toContainText(institution);
	const consent = page.locator(`[name=consent][value=${say.consent}]`);
	await consent.check();
	await page.locator('[name=contact][value=yes]').check();
	await page.locator('main [id=name]').fill('Ana Ruiz');
	const send = page.getByRole('button', { name: words[language].send });
	await send.click();
	await expect(page.locator('[role=alert] a[href="#email"]')).toBeVisible();
	await expect(consent).toBeChecked();
	await expect(page.locator('main [id=name]')).toHaveValue('Ana Ruiz');
	await page.locator('#email').fill('desk@mission.example');
	await send.click();
	await page.waitForURL(/receipt$/);
	for (const words of [say.meaning, say.contact, institution, 'Red Andina', say.roles[2]])
		await expect(main).toContainText(words);
	await expect(main).not.toContainText('desk@mission.example');
	await provesItself(page, language, here);
}

/** The receipt as a Word document, and the page that verifies it, right and wrong. */
async function provesItself(page: Page, language: Spoken, here: string): Promise<void> {
	const say = said[language];
	const main = page.locator('main');
	const text = await main.innerText();
	const reference = /V-\d{4}-[2-9A-HJKMNP-Z]{6}/.exec(text)?.[0] ?? '';
	const digest = await main.locator('code').innerText();
	const downloading = page.waitForEvent('download');
	await main.locator('a[href*="/receipt/docx"]').click();
	const file = await downloading;
	expect(file.suggestedFilename()).toBe(`${reference}-${language}.docx`);
	const parts = unzipSync(readFileSync(await file.path()));
	const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
	const plain = words.replace(/[\u200e\u200f]/g, '');
	for (const part of [reference, digest, institution, say.text]) expect(plain).toContain(part);
	expect(plain).not.toContain('desk@mission.example');

	const record = await (await page.request.get(`${here}/receipt/record`)).text();
	expect(createHash('sha256').update(record).digest('hex')).toBe(digest);
	await page.goto(`${new URL(here).origin}/${language}/verify`);
	const verify = async (given: { reference: string; digest: string }) => {
		await page.locator('#reference').fill(given.reference);
		await page.locator('#digest').fill(given.digest);
		await page
			.locator('form')
			.filter({ has: page.locator('#digest') })
			.locator('button')
			.click();
	};
	await verify({ reference, digest });
	await expect(main).toContainText(say.right);
	await verify({ reference, digest: digest.replace(/.$/, (last) => (last === '0' ? '1' : '0')) });
	await expect(main).toContainText(say.wrong);
	await page.locator('#text').fill(record);
	await page
		.locator('form')
		.filter({ has: page.locator('#text') })
		.locator('button')
		.click();
	await expect(main).toContainText(say.right);
}
