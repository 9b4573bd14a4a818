import { test } from '@playwright/test';
import { wholeJointReply } from './support/joint-reply.ts';

for (const language of ['ar', 'en'] as const)
	test(`a joint reply in ${language} is named, arranged, sent and verified without a script`, async ({
		page
	}) => {
		await wholeJointReply(page, language);
	});
