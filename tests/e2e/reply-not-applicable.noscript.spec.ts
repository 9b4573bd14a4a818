import { test } from '@playwright/test';
import {
	appWhereQuestionsMayNotApply,
	saysThatQuestionsDoNotApply
} from './support/not-applicable.ts';

const app = appWhereQuestionsMayNotApply();

for (const language of ['en', 'ar'] as const)
	test(`without scripts, that questions do not apply is said, read and shown in ${language}`, async ({
		page
	}) => {
		await saysThatQuestionsDoNotApply(page, app(), language, { scripts: false });
	});
