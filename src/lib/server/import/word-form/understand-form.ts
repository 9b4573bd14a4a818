import type { Consultation } from '#lib/domain/consultation.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { FormReading } from '#lib/domain/word-form/compare-form.ts';
import type { FormDocument } from '#lib/domain/word-form/form-document.ts';
import type { FormIdentity } from '#lib/domain/word-form/form-identity.ts';
import { formModel } from '#lib/domain/word-form/form-model.ts';
import { placeForm, printedWords } from '#lib/domain/word-form/place-form.ts';
import { formWordsIn } from '#lib/i18n/form-words.ts';

/** What a document says as the form of this questionnaire, which its identity has to name. */
export function understandForm(
	document: FormDocument,
	{ language, marks, who }: FormIdentity,
	consultation: Consultation,
	questionnaire: Questionnaire
): FormReading {
	const wordsIn = (each: OfficialLanguage) => formWordsIn(each, consultation.closesAt);
	const model = formModel(consultation, questionnaire, language, wordsIn(language));
	const printed = printedWords(officialLanguages.map(wordsIn));
	return {
		language,
		marks,
		...(who && { who }),
		pictures: document.pictures,
		...placeForm(questionnaire, model, document, printed)
	};
}
