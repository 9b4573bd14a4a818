import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { openPostOffice } from '../support/post-office.ts';
import type { PostOffice } from '../support/post-office.ts';
import { barriersOn } from './support/barriers.ts';
import type { RunningApp } from './support/app.ts';
import { startApp } from './support/app.ts';

/** An app of its own, with a real mail server: whom these tests invite, others do not count. */
let app: RunningApp;
let office: PostOffice;
test.beforeAll(async () => {
	test.setTimeout(180_000);
	office = await openPostOffice();
	app = await startApp({ environment: { SMTP_URL: office.url, MAIL_FROM: 'verbale@un.example' } });
});
test.afterAll(async () => {
	await app.stop();
	await office.close();
});

const at = (path: string, language = 'en') => `${app.origin}/${language}${path}`;
const invitations = '/desk/demo-open/invitations';

async function signIn(page: Page) {
	const { email, password } = app.signIns.find(({ role }) => role === 'coordinator') ?? {};
	await page.goto(at('/account/sign-in'));
	await page.getByLabel('Email address').fill(email ?? '');
	await page.getByLabel('Password').fill(password ?? '');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

/** No finding of axe; nothing wider than a telephone of 320 px. */
async function looksRight(page: Page) {
	expect(await barriersOn(page)).toEqual([]);
	const { width, height } = page.viewportSize() ?? { width: 1200, height: 900 };
	await page.setViewportSize({ width: 320, height });
	const over = await page.evaluate(() =>
		[...document.querySelectorAll('main :not(thead, thead *)')]
			.filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth)
			.map((each) => each.outerHTML.slice(0, 120))
	);
	expect(over, page.url()).toEqual([]);
	await page.setViewportSize({ width, height });
}

async function asStaff(context: BrowserContext) {
	const page = await context.newPage();
	await signIn(page);
	return page;
}

test('a mission is invited in its language, begins with its link, and is seen to have begun', async ({
	browser
}) => {
	test.setTimeout(120_000);
	const context = await browser.newContext({ locale: 'en-GB' });
	const page = await asStaff(context);
	await page.goto(at('/desk/respondents/missions/egy'));
	await expect(page.getByText('البعثة الدائمة لجمهورية مصر العربية')).toBeVisible();
	await page.getByLabel('Email address').fill('wrong');
	await page.getByRole('button', { name: 'Add the contact' }).click();
	await expect(page.getByText('This is not an email address.').first()).toBeVisible();
	await page.getByLabel('Email address').fill('egypt@mission.example');
	await page.getByRole('button', { name: 'Add the contact' }).click();
	await expect(page.getByText('egypt@mission.example')).toBeVisible();
	await looksRight(page);

	await page.goto(at('/desk/demo-open'));
	await page.getByRole('link', { name: 'Invitations', exact: true }).click();
	await expect(page.getByText('Nobody has been invited yet')).toBeVisible();
	await page.getByLabel('Name of the invitation').fill('Missions');
	await page.getByRole('button', { name: 'Begin an invitation' }).click();
	await expect(page.getByText('The list is empty')).toBeVisible();
	await page.getByLabel('A list from the registry').selectOption('group:african');
	await page.getByRole('button', { name: 'Add', exact: true }).first().click();
	await expect(page.getByText('Added: 54.')).toBeVisible();
	await page.getByLabel('Chosen ones, by name').fill('Bhutan');
	await page.getByRole('button', { name: 'Find' }).click();
	await page.getByLabel('Bhutan', { exact: true }).check();
	await page.getByRole('button', { name: 'Add', exact: true }).nth(1).click();
	await expect(page.getByText('Added: 1.')).toBeVisible();
	await page.getByText('A list of your own').click();
	await page.getByLabel(/One name or key/).fill('France; france@mission.example\nNobody here');
	await page.getByRole('button', { name: 'Add', exact: true }).last().click();
	await expect(page.getByText('Line 2: not in the registry')).toBeVisible();
	await expect(page.getByLabel(/One name or key/)).toHaveValue('Nobody here');
	await looksRight(page);

	// A letter with a fault is kept, says what is wrong, and does not go.
	await page.getByRole('link', { name: 'Change the letter' }).click();
	const words = page.locator('#body-ar');
	const right = await words.inputValue();
	await words.fill(right.replace('{deadline}', '{dedline}'));
	await page.getByRole('button', { name: 'Save the letter' }).click();
	await expect(page.getByText('there is no placeholder {dedline}').first()).toBeVisible();
	await expect(words).toHaveValue(/\{dedline\}/);
	await page.getByRole('link', { name: 'Missions' }).click();
	await expect(page.getByText('The letter cannot go yet')).toBeVisible();
	await expect(page.getByRole('button', { name: /Send the invitation/ })).toHaveCount(0);
	await page.getByRole('link', { name: 'Change the letter' }).click();
	await words.fill(right);
	await page.getByRole('button', { name: 'Save the letter' }).click();
	await expect(page.getByText('The letter is saved.')).toBeVisible();
	await looksRight(page);
	await page.getByRole('link', { name: 'Missions' }).click();
	await page.getByRole('link', { name: /^See the mail: Egypt/ }).click();
	await expect(page.getByText('دعوة إلى تقديم رد').first()).toBeVisible();
	await looksRight(page);
	await page.getByRole('link', { name: 'Recipients' }).click();

	await page.getByRole('button', { name: 'Send the invitation by mail: 2' }).click();
	await expect(page.getByText('Mails in the outbox: 2.')).toBeVisible();
	await expect
		.poll(() => office.taken.map(({ to }) => to[0]).sort(), { timeout: 20_000 })
		.toEqual(['egypt@mission.example', 'france@mission.example']);
	await page.reload();
	await expect(page.getByText('Mails sent: 2 of 2')).toBeVisible();

	// The link of the mail, on another machine.
	const mail = office.taken.find(({ to }) => to[0] === 'egypt@mission.example');
	const link = /http\S+\/reply\/open\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '';
	const mission = await browser.newContext({ locale: 'ar' });
	const theirs = await mission.newPage();
	await theirs.goto(link);
	expect(theirs.url()).toMatch(/\/ar\/reply\/invited\/[0-9a-f-]{36}$/);
	await expect(theirs.getByText('البعثة الدائمة لجمهورية مصر العربية')).toBeVisible();
	await looksRight(theirs);
	await theirs.getByRole('button', { name: 'بدء الرد' }).click();
	await theirs.waitForURL(/\/ar\/reply\/[0-9a-f-]{36}$/);
	const reply = theirs.url();
	await theirs.goto(link);
	expect(theirs.url()).toBe(reply);
	await mission.close();
	await page.goto(at(`${invitations}/recipients`));
	const row = page.getByRole('row', { name: /Egypt/ });
	await expect(row.getByText('Begun')).toBeVisible();
	await looksRight(page);
	await context.close();
});

for (const scripts of [true, false])
	test(`notes verbales come as one ZIP, and reminders are planned, ${scripts ? 'with' : 'without'} scripts`, async ({
		browser
	}) => {
		test.setTimeout(120_000);
		const context = await browser.newContext({ javaScriptEnabled: scripts, locale: 'en-GB' });
		const page = await asStaff(context);
		await page.goto(at(invitations));
		await page.getByLabel('Name of the invitation').fill(`Notes ${scripts}`);
		await page.getByRole('button', { name: 'Begin an invitation' }).click();
		await page
			.getByLabel('A list from the registry')
			.selectOption(scripts ? 'observers' : 'group:latin-american-caribbean');
		await page.getByRole('button', { name: 'Add', exact: true }).first().click();
		await expect(page.getByText(scripts ? 'Added: 2.' : 'Added: 33.')).toBeVisible();
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download as ZIP' }).click();
		const zip = unzipSync(await readFile(await (await coming).path()));
		expect(Object.keys(zip)).toHaveLength(scripts ? 2 : 33);
		expect(Object.keys(zip)).toContain(scripts ? '001-vat-fr.docx' : '002-arg-es.docx');
		await page.reload();
		await page.getByRole('button', { name: 'Record that they were sent' }).click();
		await expect(page.getByText(`Recorded as sent: ${scripts ? 2 : 33}.`)).toBeVisible();
		await page.getByRole('link', { name: 'Invitations', exact: true }).last().click();
		await page.getByRole('link', { name: 'Reminders' }).click();
		await page.getByLabel('Days before the deadline').fill('7, x');
		await page.getByRole('button', { name: 'Save and plan' }).click();
		await expect(page.getByText('Write whole numbers from 0 to 365').first()).toBeVisible();
		await page.getByLabel('Days before the deadline').fill('2, 1');
		await page.getByRole('button', { name: 'Save and plan' }).click();
		await expect(page.getByText('The reminders are saved.')).toBeVisible();
		await expect(page.getByRole('row', { name: /2 days before/ })).toBeVisible();
		if (scripts) await looksRight(page);
		await page.getByRole('link', { name: 'Mail that came back' }).click();
		await page.getByRole('button', { name: 'Read the reports' }).click();
		await expect(page.getByText('Choose at least one file.')).toBeVisible();
		await page.getByLabel('Delivery reports (.eml)').setInputFiles({
			name: 'holiday.eml',
			mimeType: 'message/rfc822',
			buffer: Buffer.from('Subject: Away\r\n\r\nBack on Monday')
		});
		await page.getByRole('button', { name: 'Read the reports' }).click();
		await expect(page.getByText('Not a delivery report')).toBeVisible();
		if (scripts) await looksRight(page);
		await context.close();
	});

test('in Arabic and Chinese the desk invites in those languages, and whoever stops the mail is not written to', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await asStaff(context);
	for (const [language, title] of [
		['ar', 'الدعوات'],
		['zh', '邀请']
	] as const) {
		await page.goto(at(invitations, language));
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await looksRightWithoutScripts(page);
		await page.getByRole('link', { name: 'Missions' }).click();
		await looksRightWithoutScripts(page);
	}
	const mail = office.taken.find(({ to }) => to[0] === 'france@mission.example');
	const stop = /http\S+\/reply\/stop\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '';
	const mission = await browser.newContext({ javaScriptEnabled: false });
	const theirs = await mission.newPage();
	await theirs.goto(stop);
	await expect(theirs.getByText('Mission permanente de la République française')).toBeVisible();
	await theirs.getByRole('button', { name: 'Ne plus envoyer de messages' }).click();
	await expect(theirs.getByRole('status')).toContainText('Plus aucun message ne sera envoyé');
	await mission.close();
	await page.goto(at('/desk/respondents/missions/fra'));
	await expect(page.getByText('It asked not to be written to on')).toBeVisible();
	await context.close();
});

async function looksRightWithoutScripts(page: Page) {
	await page.setViewportSize({ width: 320, height: 900 });
	const box = await page.locator('main').boundingBox();
	expect(box?.width ?? 0).toBeLessThanOrEqual(320);
	await page.setViewportSize({ width: 1200, height: 900 });
}
