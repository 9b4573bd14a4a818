import type { OfficialLanguage } from '#lib/domain/language.ts';
import { stakeholderCategories } from '#lib/domain/respondent.ts';
import { stateName } from '#lib/domain/states.ts';
import type { FormWords } from '#lib/domain/word-form/form-words.ts';
import { formatInstant } from './instants.ts';
import { lengthInWords } from './length.ts';
import { translatorOf } from './words.ts';

/** What the Word form says in a language; `closesAt` is the close of its consultation, an ISO instant. */
export function formWordsIn(language: OfficialLanguage, closesAt: string): FormWords {
	const t = translatorOf(language);
	return {
		unitedNations: t('word-form:form.united-nations'),
		office: t('word-form:form.office'),
		questionnaire: t('word-form:form.questionnaire'),
		howTo: t('word-form:form.how-to'),
		instructions: ['type', 'choose', 'write', 'codes', 'return'].map((point) =>
			t(`word-form:form.instruction.${point}`)
		),
		question: t('word-form:form.question'),
		answer: t('word-form:form.answer'),
		who: t('reply:who.title'),
		whoKind: t('word-form:form.who-kind'),
		whoName: t('word-form:form.who-name'),
		whoNameHint: t('word-form:form.who-name-hint'),
		whoCountry: t('reply:who.country'),
		whoCountryHint: t('reply:who.country-help'),
		whoOthers: t('word-form:form.who-others'),
		whoOthersHint: t('word-form:form.who-others-hint'),
		whoVoices: t('word-form:form.who-voices'),
		whoVoicesHint: t('word-form:form.who-voices-hint'),
		state: t('reply:who.kinds.state'),
		categories: stakeholderCategories.map((key) => ({
			key,
			label: key === 'other' ? t('word-form:form.other-stakeholder') : t(`common:category.${key}`)
		})),
		unEntity: t('reply:who.kinds.un-entity'),
		other: t('reply:who.kinds.other'),
		notApplicable: t('completeness:cell.not-applicable'),
		specify: t('word-form:form.specify'),
		oneOnly: t('word-form:form.one-only'),
		several: t('word-form:form.several'),
		dateHint: t('word-form:form.date-hint'),
		stateHint: t('word-form:form.state-hint'),
		fileHint: t('word-form:form.file-hint'),
		leaveLine: t('word-form:form.leave-line'),
		deadline: t('reply:deadline', { instant: formatInstant(closesAt, language, 'geneva') }),
		lengthGuide: (words) => lengthInWords(words, language, t),
		onlyIf: (condition) => t('reply:only-if', condition),
		stateName: (key) => stateName(key, language)
	};
}
