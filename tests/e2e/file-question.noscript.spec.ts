import { test } from '@playwright/test';
import { appWithFileQuestion, fileAnswersQuestion } from './support/file-question.ts';

const origin = appWithFileQuestion();

for (const language of ['en', 'ar'] as const)
	test(`without scripts a question for a file is answered, sent and answered anew in ${language}`, async ({
		page
	}) => {
		await fileAnswersQuestion(page, origin(), language, { scripts: false });
	});
