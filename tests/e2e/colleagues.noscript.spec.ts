import { test } from '@playwright/test';
import {
	historyIsBroughtBack,
	linkIsClosed,
	linkIsClosedAtCheck,
	linkIsGoneAtCheck,
	reviewerCommentsAndClears,
	twoWritersWithAConflict
} from './support/whole-colleagues.ts';

const scripts = false;

for (const tongue of ['en', 'ar'] as const) {
	test(`without scripts, two write to one question and the second chooses (${tongue})`, ({
		page,
		browser
	}) => twoWritersWithAConflict({ page, browser, tongue, scripts }));

	test(`without scripts, a reviewer comments, asks for a change and clears (${tongue})`, ({
		page,
		browser
	}) => reviewerCommentsAndClears({ page, browser, tongue, scripts }));

	test(`without scripts, whoever has a link that was closed is told so and keeps the text (${tongue})`, ({
		page,
		browser
	}) => linkIsClosed({ page, browser, tongue, scripts }));

	test(`without scripts, name and address stay where the link was closed before sending (${tongue})`, ({
		page,
		browser
	}) => linkIsClosedAtCheck({ page, browser, tongue, scripts }));

	test(`without scripts, the name stays where the link is gone before sending (${tongue})`, ({
		page,
		browser
	}) => linkIsGoneAtCheck({ page, browser, tongue, scripts }));

	test(`without scripts, earlier words are brought back (${tongue})`, ({ page, browser }) =>
		historyIsBroughtBack({ page, browser, tongue, scripts }));
}
