import { test } from '@playwright/test';
import { coordinatorRegisters, respondentPlaces } from './support/placing-pass.ts';
import { signInAs } from './support/signed-in.ts';

for (const language of ['en', 'ar'] as const) {
	test(`a respondent places a document under the questions without scripts, in ${language}`, async ({
		page
	}) => {
		await respondentPlaces(page, language, false);
	});

	test(`a coordinator registers a note verbale without scripts, in ${language}`, async ({
		page,
		context,
		baseURL
	}) => {
		await signInAs(context, 'coordinator', baseURL ?? '');
		await coordinatorRegisters(page, language, 'isl');
	});
}
