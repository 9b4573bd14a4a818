import { test } from '@playwright/test';
import {
	historyIsBroughtBack,
	linkIsClosed,
	linkIsClosedAtCheck,
	linkIsGoneAtCheck,
	reviewerCommentsAndClears,
	twoWritersWithAConflict
} from './whole-colleagues.ts';

/** What colleagues do with one reply, in one language, with scripts or without. */
export function colleaguesPass(tongue: 'en' | 'ar', { scripts }: { scripts: boolean }): void {
	const how = scripts ? 'with scripts' : 'without scripts';

	test(`${how}, two write to one question and the second chooses (${tongue})`, ({
		page,
		browser
	}) => twoWritersWithAConflict({ page, browser, tongue, scripts }));

	test(`${how}, a reviewer comments, asks for a change and clears (${tongue})`, ({
		page,
		browser
	}) => reviewerCommentsAndClears({ page, browser, tongue, scripts }));

	test(`${how}, whoever has a link that was closed is told so and keeps the text (${tongue})`, ({
		page,
		browser
	}) => linkIsClosed({ page, browser, tongue, scripts }));

	test(`${how}, name and address stay where the link was closed before sending (${tongue})`, ({
		page,
		browser
	}) => linkIsClosedAtCheck({ page, browser, tongue, scripts }));

	test(`${how}, the name stays where the link is gone before sending (${tongue})`, ({
		page,
		browser
	}) => linkIsGoneAtCheck({ page, browser, tongue, scripts }));

	test(`${how}, earlier words are brought back (${tongue})`, ({ page, browser }) =>
		historyIsBroughtBack({ page, browser, tongue, scripts }));
}
