import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { barriersOn } from './barriers.ts';
import { invite, said } from './colleagues.ts';
import type { Tongue } from './colleagues.ts';
import { sayWho, startReply, words } from './whole-reply.ts';

type Stage = { page: Page; browser: Browser; tongue: Tongue; scripts: boolean };

/** Waits until the section says that it is saved, or saves it by its button where there is no script. */
async function saved(page: Page, { tongue, scripts }: Stage, part: string) {
	if (scripts) await expect(page.getByRole('status')).toHaveText(/\d{2}:\d{2}/);
	else {
		await page.getByRole('button', { name: words[tongue].next }).click();
		await page.waitForURL((url) => !url.pathname.endsWith(part));
	}
}

/** Two write to one question: the second sees both texts and chooses, each way once. */
export async function twoWritersWithAConflict(stage: Stage): Promise<void> {
	const { page, browser, tongue, scripts } = stage;
	const here = await startReply(page, tongue);
	const writer = await invite(browser, page, here, {
		name: 'Ms Diallo',
		role: 'writer',
		tongue,
		scripts
	});
	const collide = async (theirs: string, mine: string) => {
		for (const each of [page, writer]) await each.goto(`${here}/part-2`);
		await page.locator('#q5').fill(theirs);
		await saved(page, stage, 'part-2');
		await writer.locator('#q5').fill(mine);
		if (!scripts) await writer.getByRole('button', { name: words[tongue].next }).click();
		await expect(writer.locator('.sides ins')).not.toHaveCount(0);
		await expect(writer.locator('.sides del')).not.toHaveCount(0);
	};
	const answer = async () => {
		await page.goto(`${here}/part-2`);
		return page.locator('#q5').inputValue();
	};

	await collide('The State accepts it', 'The State noted it');
	await expect(writer.locator('.sides del')).toContainText('accepts');
	await expect(writer.locator('.sides ins')).toContainText('noted');
	await writer.getByRole('button', { name: said[tongue].theirs }).click();
	await expect(writer.locator('.sides')).toHaveCount(0);
	await expect(writer.locator('#q5')).toHaveValue('The State accepts it');
	expect(await answer()).toBe('The State accepts it');

	await collide('One paragraph', 'Another paragraph');
	await writer.getByRole('button', { name: said[tongue].mine }).click();
	await expect(writer.locator('.sides')).toHaveCount(0);
	await expect(writer.locator('#q5')).toHaveValue('Another paragraph');
	expect(await answer()).toBe('Another paragraph');

	await collide('Theirs', 'Mine');
	await writer.getByRole('button', { name: said[tongue].both }).click();
	await expect(writer.locator('#q5')).toHaveValue('Theirs\n\nMine');
	await writer.locator('#q5').fill('Theirs and mine');
	await writer.getByRole('button', { name: words[tongue].next }).click();
	await writer.waitForURL(/part-3$/);
	expect(await answer()).toBe('Theirs and mine');

	// What was not chosen is in the history.
	await page.goto(`${here}/history?question=q5`);
	await expect(page.locator('main ol')).toContainText('Ms Diallo');
	await writer.context().close();
}

/** A reviewer comments, asks for a change, and clears; nothing is sent before. */
export async function reviewerCommentsAndClears(stage: Stage): Promise<void> {
	const { page, browser, tongue, scripts } = stage;
	const here = await startReply(page, tongue);
	await page.goto(`${here}/part-2`);
	await page.locator('#q5').fill('Our view');
	await saved(page, stage, 'part-2');
	const director = await invite(browser, page, here, {
		name: 'The Director',
		role: 'reviewer',
		tongue,
		scripts
	});
	await page.getByRole('button', { name: said[tongue].ask }).click();
	await page.goto(`${here}/check`);
	await expect(page.locator('main .warn')).not.toHaveCount(0);

	await director.goto(`${here}/part-2`);
	await director.waitForURL(/\/review$/);
	const beside = director.locator('#comments-q5');
	if (!(await beside.locator('#comment-q5').isVisible()))
		await beside.locator('summary').first().click();
	await director.locator('#comment-q5').fill('Which year?');
	await director.locator('#asks-q5').check();
	await beside.getByRole('button', { name: said[tongue].comment }).last().click();
	await director.waitForURL(/#comments-q5$/);
	await director.getByRole('button', { name: said[tongue].clear }).click();
	await expect(director.locator('main [role=alert]')).toBeVisible();

	await page.goto(`${here}/part-2`);
	await expect(page.locator('#comments-q5')).toContainText('Which year?');
	await expect(page.locator('#comments-q5')).toContainText('The Director');
	await page.locator('#q5').fill('Our view of 2026');
	await page.locator('#comments-q5').getByRole('button', { name: said[tongue].settled }).click();
	await page.waitForURL(/part-2(#.*)?$/);
	await expect(page.locator('#q5')).toHaveValue('Our view of 2026');

	await director.goto(`${here}/review`);
	await expect(director.locator('main')).toContainText('Our view of 2026');
	await director.getByRole('button', { name: said[tongue].clear }).click();
	await director.waitForURL(/\?cleared$/);
	await expect(director.locator('main .good')).toContainText('The Director');
	await page.goto(`${here}/check`);
	await expect(page.locator('main')).toContainText('The Director');
	await director.context().close();
}

/** A link is closed while its holder types: they are told plainly, and their text is before them. */
export async function linkIsClosed(stage: Stage): Promise<void> {
	const { page, browser, tongue, scripts } = stage;
	const here = await startReply(page, tongue);
	const writer = await invite(browser, page, here, {
		name: 'Ms Diallo',
		role: 'writer',
		tongue,
		scripts
	});
	await writer.goto(`${here}/part-2`);
	await page.goto(`${here}/colleagues`);
	const theirs = page.locator('.links li').filter({ hasText: 'Ms Diallo' });
	await theirs.locator('summary').click();
	await theirs.getByRole('button', { name: said[tongue].close }).click();
	await expect(page.locator('.links .closed')).toContainText('Ms Diallo');

	await writer.locator('#q5').fill('Typed too late');
	if (scripts) {
		await expect(writer.locator('form [role=status]').first()).not.toHaveText(/\d{2}:\d{2}/);
		await expect(writer.locator('#q5')).toHaveValue('Typed too late');
		expect(await writer.evaluate(() => JSON.stringify(localStorage))).toContain('Typed too late');
	}
	if (!scripts) {
		await writer.getByRole('button', { name: words[tongue].next }).click();
		await expect(writer.getByRole('heading', { level: 1 })).toHaveText(said[tongue].closed);
		await expect(writer.locator('main textarea')).toHaveValue('Typed too late');
	}
	if (scripts) {
		await writer.reload();
		await expect(writer.getByRole('heading', { level: 1 })).toHaveText(said[tongue].closed);
		await expect(writer.locator('main textarea')).toHaveValue('Typed too late');
		await expect(
			writer.getByRole('button', { name: new RegExp(`^${said[tongue].copy}:`) })
		).toBeVisible();
		expect(await barriersOn(writer)).toEqual([]);
		// Without the link, too: it ran out with the cookies of this browser.
		await writer.context().clearCookies();
		await writer.goto(`${here}/part-2`);
		await expect(writer.locator('main textarea')).toHaveValue('Typed too late');
	}
	await writer.goto(here);
	await expect(writer.locator('h1')).not.toBeEmpty();
	await writer.context().close();
}

/** A link is closed while its holder fills in the check page: name, function and address stand on the page that says so. */
export async function linkIsClosedAtCheck(stage: Stage): Promise<void> {
	const { page, browser, tongue, scripts } = stage;
	const here = await startReply(page, tongue);
	const sender = await invite(browser, page, here, {
		name: 'Mr Sow',
		role: 'submitter',
		tongue,
		scripts
	});
	await sayWho(page, tongue, here, 'University of the Lake');
	const typed = ['Awa Diop', 'First Secretary', 'awa.diop@mission.example'];
	const fillIn = async () => {
		await sender.goto(`${here}/check`);
		await sender.locator('[name=consent][value=attributed]').check();
		await sender.locator('#name').fill(typed[0] ?? '');
		await sender.locator('#function').fill(typed[1] ?? '');
		await sender.locator('#email').fill(typed[2] ?? '');
	};
	const send = sender.locator('form[action="?/send"] button');
	const shown = async () => {
		const areas = sender.locator('main textarea');
		await expect(areas).toHaveCount(3);
		for (const [index, text] of typed.entries()) await expect(areas.nth(index)).toHaveValue(text);
	};
	await fillIn();
	await page.goto(`${here}/colleagues`);
	const theirs = page.locator('.links li').filter({ hasText: 'Mr Sow' });
	await theirs.locator('summary').click();
	await theirs.getByRole('button', { name: said[tongue].close }).click();
	await expect(page.locator('.links .closed')).toContainText('Mr Sow');
	await send.click();
	await expect(sender.getByRole('heading', { level: 1 })).toHaveText(said[tongue].closed);
	await shown();
	await sender.context().close();
}

/** The link of this browser is gone while the check page is open: what was typed stands on the page that says so. */
export async function linkIsGoneAtCheck({ page, tongue }: Stage): Promise<void> {
	const here = await startReply(page, tongue);
	await sayWho(page, tongue, here, 'University of the Hills');
	await page.goto(`${here}/check`);
	await page.locator('#name').fill('Awa Diop');
	await page.context().clearCookies();
	await page.locator('form[action="?/send"] button').click();
	await expect(page.locator('main textarea')).toHaveValue('Awa Diop');
	await expect(page.locator('a[href$="/reply/recover"]')).toBeVisible();
}

/** Earlier words are found in the history, marked, and brought back. */
export async function historyIsBroughtBack(stage: Stage): Promise<void> {
	const { page, tongue } = stage;
	const here = await startReply(page, tongue);
	const write = async (text: string) => {
		await page.goto(`${here}/part-2`);
		await page.locator('#q5').fill(text);
		await page.getByRole('button', { name: words[tongue].next }).click();
		await page.waitForURL(/part-3$/);
	};
	await write('The first words');
	await write('The second words');
	await page.goto(`${here}/history?question=q5`);
	await page.locator('main ol a').first().click();
	const saves = page.locator('main ol a');
	await saves.last().click();
	await page.getByRole('button', { name: said[tongue].back }).click();
	await page.waitForURL(/history\?question=q5$/);
	await expect(page.locator('main ol li')).toHaveCount(2);
	await page.locator('main ol a').first().click();
	await expect(page.locator('main ins')).toContainText('first');
	await expect(page.locator('main del')).toContainText('second');
	await page.goto(`${here}/part-2`);
	await expect(page.locator('#q5')).toHaveValue('The first words');
}
