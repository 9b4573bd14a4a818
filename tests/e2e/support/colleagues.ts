import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Buttons as the pages of colleagues name them. */
export const said = {
	en: {
		make: 'Make the link',
		ask: 'Ask for clearance before sending',
		clear: 'Clear the reply',
		mine: 'Keep mine',
		theirs: 'Keep theirs',
		both: 'Edit both together',
		comment: 'Add the comment',
		settled: 'Settled',
		back: 'Bring this text back',
		close: 'Close this link',
		closed: 'Your link to this reply has been closed',
		copy: 'Copy',
		copied: 'Copied'
	},
	ar: {
		make: 'إنشاء الرابط',
		ask: 'اشتراط الإجازة قبل الإرسال',
		clear: 'إجازة الرد',
		mine: 'الإبقاء على نصي',
		theirs: 'الإبقاء على نص الزميل',
		both: 'دمج النصين',
		comment: 'إضافة الملاحظة',
		settled: 'تمت التسوية',
		back: 'استعادة هذا النص',
		close: 'إغلاق هذا الرابط',
		closed: 'أُغلق رابطكم إلى هذا الرد',
		copy: 'نسخ',
		copied: 'تم النسخ'
	}
} as const;

export type Tongue = keyof typeof said;

/** The holder makes a link for a colleague, who opens it in a browser of their own. */
export async function invite(
	browser: Browser,
	holder: Page,
	here: string,
	{
		name,
		role,
		tongue,
		scripts = true
	}: { name: string; role: string; tongue: Tongue; scripts?: boolean }
): Promise<Page> {
	await holder.goto(`${here}/colleagues`);
	await holder.locator('form[action="?/make"] [name=name]').fill(name);
	await holder.locator(`[name=role][value=${role}]`).check();
	await holder.getByRole('button', { name: said[tongue].make }).click();
	const link = await holder.locator('#new-link').inputValue();
	const context = await browser.newContext({ javaScriptEnabled: scripts });
	const colleague = await context.newPage();
	await colleague.goto(link);
	await expect(colleague).toHaveURL(here);
	return colleague;
}
