import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { giveUpAndWithdraw } from './sent-again.ts';
import type { AfterLanguage } from './sent-again.ts';
import { signInAs } from './signed-in.ts';
import { sendReply, startReply } from './whole-reply.ts';

const said = {
	en: {
		superseded: 'Another reply stands in the place of this one',
		is: { 'second-stands': 'Reply 2 stands:', joins: 'Joined:', apart: 'Kept apart:' },
		undone: 'Undone:'
	},
	ar: {
		superseded: 'رد آخر',
		is: { 'second-stands': 'الرد 2 هو الساري:', joins: 'مضمومان:', apart: 'منفصلان:' },
		undone: 'أُلغي:'
	}
} as const;

type Stage = {
	page: Page;
	browser: Browser;
	baseURL: string | undefined;
	language: AfterLanguage;
};
export type Decision = keyof (typeof said)['en']['is'];

const idIn = (here: string) => /reply\/([0-9a-f-]{36})/.exec(here)?.[1] ?? '';

async function staffPage({ browser, baseURL }: Stage, scripts: boolean): Promise<Page> {
	const context = await browser.newContext({ baseURL, javaScriptEnabled: scripts });
	await signInAs(context, 'coordinator', baseURL ?? '');
	return context.newPage();
}

/** A reply is withdrawn, staff bring it back with a reason, and its receipt is in force again. */
export async function withdrawnComesBack(stage: Stage, scripts: boolean): Promise<void> {
	const { page, language } = stage;
	const here = await giveUpAndWithdraw(page, language);
	const staff = await staffPage(stage, scripts);
	await staff.goto(`/${language}/desk/demo-open/replies/${idIn(here)}/decisions`);
	const button = staff.locator('form[action="?/back"] button');
	await button.click();
	await expect(staff.locator('#reason')).toHaveAttribute('aria-invalid', 'true');
	await staff.locator('#reason').fill('Withdrawn by mistake, says the mission');
	await button.click();
	await expect(staff.locator('main')).toContainText('Withdrawn by mistake');
	await expect(staff.locator('form[action="?/back"]')).toHaveCount(0);
	await expect(staff.locator('form[action="?/override"]')).toBeVisible();
	await page.goto(`${here}/receipt`);
	await expect(page.locator('form[action$="revise?/start"] button')).toBeVisible();
	await staff.context().close();
}

/** Sends a reply in the name of a State from a browser of its own; gives its id and its receipt. */
async function replyOf(
	{ browser, baseURL, language }: Stage,
	state: string,
	scripts: boolean
): Promise<{ id: string; page: Page }> {
	const context = await browser.newContext({ baseURL, javaScriptEnabled: scripts });
	const page = await context.newPage();
	const here = await startReply(page, language);
	await page.goto(`${here}/who`);
	await page.locator('[name=kind][value=state]').check();
	await page.locator('select[name=state]').selectOption(state);
	await page.locator('form:has(.who-replies) button').first().click();
	await page.waitForURL(/part-1$/);
	await page.locator('[name=q2][value=regional]').check();
	await page.locator('[name=_then][value=leave]').click();
	await page.waitForURL(/\?saved$/);
	await page.goto(`${here}/check`);
	await sendReply(page, language);
	return { id: idIn(here), page };
}

/** Two replies of one State: staff compare and decide, and undo it; whoever sent the first sees what became of it. */
export async function secondReplyIsDecided(
	stage: Stage,
	state: string,
	decision: Decision,
	scripts: boolean
): Promise<void> {
	const { language } = stage;
	const words = said[language];
	const first = await replyOf(stage, state, scripts);
	const second = await replyOf(stage, state, scripts);
	const staff = await staffPage(stage, scripts);
	const list = `/${language}/desk/demo-open/second-replies`;
	await staff.goto(list);
	await staff.locator(`a[href$="/${first.id}/${second.id}"]`).click();
	// Options stand by their labels, not by their keys.
	await expect(staff.locator('main')).not.toContainText(/\bregional\n/);
	await staff.locator('form[action="?/decide"] button').click();
	await expect(staff.getByRole('alert')).toBeVisible();
	await staff.locator(`[name=choice][value=${decision}]`).check();
	await staff.locator('#reason').fill('The mission wrote so');
	await staff.locator('form[action="?/decide"] button').click();
	await staff.goto(list);
	const decided = staff.locator('li', {
		has: staff.locator(`a[href$="/${first.id}/${second.id}"]`)
	});
	await expect(decided).toContainText(words.is[decision]);
	await first.page.reload();
	if (decision === 'second-stands')
		await expect(first.page.locator('main')).toContainText(words.superseded);
	else await expect(first.page.locator('main')).not.toContainText(words.superseded);
	await decided.locator('form[action="?/undo"] button').click();
	await staff.goto(list);
	await expect(decided.filter({ hasText: words.undone })).toHaveCount(1);
	await first.page.reload();
	await expect(first.page.locator('main')).not.toContainText(words.superseded);
	for (const page of [first.page, second.page, staff]) await page.context().close();
}
