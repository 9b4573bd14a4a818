import { test } from '@playwright/test';
import { secondReplyIsDecided, withdrawnComesBack } from './support/staff-decides.ts';

// A State for each test: what others send in its name would raise questions of its own.
const states = {
	en: { 'second-stands': 'fsm', joins: 'mhl', apart: 'vut' },
	ar: { 'second-stands': 'slb', joins: 'kna', apart: 'lca' }
} as const;

for (const language of ['en', 'ar'] as const) {
	test(`without scripts, staff bring a withdrawn reply back, in ${language}`, async ({
		page,
		browser,
		baseURL
	}) => {
		await withdrawnComesBack({ page, browser, baseURL, language }, false);
	});

	for (const decision of ['second-stands', 'joins', 'apart'] as const)
		test(`without scripts, a second reply of a State is decided: ${decision}, in ${language}`, async ({
			page,
			browser,
			baseURL
		}) => {
			const stage = { page, browser, baseURL, language };
			await secondReplyIsDecided(stage, states[language][decision], decision, false);
		});
}
