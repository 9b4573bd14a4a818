import type { OfficialLanguage } from '#lib/domain/language.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { accreditations } from '#lib/domain/registry/registry-entry.ts';
import { respondentKinds, stakeholderCategories } from '#lib/domain/respondent.ts';
import { statesInOrder } from '#lib/i18n/state-list.ts';

/** What the form of a body offers, in the language of the page. */
export function choicesIn(language: OfficialLanguage) {
	return {
		languages: officialLanguages,
		kinds: respondentKinds.filter((kind) => kind !== 'state'),
		categories: stakeholderCategories,
		accreditations,
		states: statesInOrder(language)
	};
}
