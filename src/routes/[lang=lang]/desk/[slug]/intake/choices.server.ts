import { officialLanguages } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { registeredChannels } from '#lib/domain/registering.ts';
import { respondentKinds, stakeholderCategories } from '#lib/domain/respondent.ts';
import { consents } from '#lib/domain/submission.ts';
import { statesInOrder } from '#lib/i18n/state-list.ts';

/** What can be chosen on the form of a registration. */
export function choicesOfRegistration(language: OfficialLanguage) {
	return {
		channels: registeredChannels,
		languages: officialLanguages,
		consents,
		kinds: respondentKinds,
		categories: stakeholderCategories,
		states: statesInOrder(language)
	};
}
