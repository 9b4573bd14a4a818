import { test } from '@playwright/test';
import { secondReplyIsDecided, withdrawnComesBack } from './support/staff-decides.ts';

// A State for each test: what others send in its name would raise questions of its own.
const states = {
	en: { 'second-stands': 'tuv', joins: 'nru', apart: 'plw' },
	ar: { 'second-stands': 'kir', joins: 'wsm', apart: 'ton' }
} as const;

for (const language of ['en', 'ar'] as const) {
	test(`staff bring a withdrawn reply back, in ${language}`, async ({ page, browser, baseURL }) => {
		await withdrawnComesBack({ page, browser, baseURL, language }, true);
	});

	for (const decision of ['second-stands', 'joins', 'apart'] as const)
		test(`a second reply of a State is decided: ${decision}, in ${language}`, async ({
			page,
			browser,
			baseURL
		}) => {
			const stage = { page, browser, baseURL, language };
			await secondReplyIsDecided(stage, states[language][decision], decision, true);
		});
}
