import { wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Question, Questionnaire, Section } from '#lib/domain/questionnaire.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import { offeredOptions, sayingNotApplicable } from '#lib/i18n/chosen-in-words.ts';
import { lengthInWords } from '#lib/i18n/length.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import type { QuestionView } from './asked-question.ts';

const kept = new WeakMap<Section, Map<OfficialLanguage, QuestionView[]>>();

/** The questions of a section in a language. Frozen revisions are kept in memory, and so is what is made of them. */
export function questionViewsOf(
	questionnaire: Questionnaire,
	section: Section,
	language: OfficialLanguage
): QuestionView[] {
	let byLanguage = kept.get(section);
	if (!byLanguage) kept.set(section, (byLanguage = new Map()));
	let views = byLanguage.get(language);
	if (!views) {
		views = section.questions.map((question) => viewOf(questionnaire, section, question, language));
		byLanguage.set(language, views);
	}
	return views;
}

function viewOf(
	questionnaire: Questionnaire,
	section: Section,
	question: Question,
	language: OfficialLanguage
): QuestionView {
	const { number, hint, lengthGuide } = question;
	const onlyIf = conditionIn(questionnaire, section, question, language);
	const options = offeredOptions(question);
	const notApplicable = sayingNotApplicable(question, language);
	return {
		key: question.key,
		kind: question.kind,
		label: wordingIn(question.label, language),
		...(number && { number }),
		...(hint && { hint: wordingIn(hint, language) }),
		...(lengthGuide && {
			lengthGuide: lengthInWords(lengthGuide, language, translatorOf(language)),
			advisedWords: lengthGuide
		}),
		...(options && {
			options: options.map((option) => {
				const label = wordingIn(option.label, language);
				return {
					key: option.key,
					label: label.text,
					...(label.language !== language && { language: label.language }),
					...(option.specify && { specify: true })
				};
			})
		}),
		...(notApplicable && { notApplicable }),
		...(onlyIf && { onlyIf })
	};
}

function conditionIn(
	questionnaire: Questionnaire,
	section: Section,
	{ condition }: Question,
	language: OfficialLanguage
) {
	if (!condition || !section.questions.some(({ key }) => key === condition.question)) return;
	const on = findQuestion(questionnaire, condition.question);
	const option = on?.options?.find(({ key }) => key === condition.option);
	if (!on || !option) return;
	return {
		question: on.number ?? wordingIn(on.label, language).text,
		option: wordingIn(option.label, language).text
	};
}
