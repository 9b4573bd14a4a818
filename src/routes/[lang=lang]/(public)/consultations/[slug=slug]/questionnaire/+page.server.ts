import { wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import type { Question, Questionnaire } from '#lib/domain/questionnaire.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { lengthInWords } from '#lib/i18n/length.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { throwHttp } from '#lib/server/http.ts';
import { getPublicConsultation } from '#lib/server/usecases/get-public-consultation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx, actor, language } = locals;
	const page = await getPublicConsultation(ctx, actor, params).catch(throwHttp);
	const { consultation, questionnaire, phase } = page;
	return {
		words: wordsFor(language, 'word-form', 'public'),
		slug: consultation.slug,
		phase,
		consultation: wordingIn(consultation.title, language),
		notice: consultation.notice && wordingIn(consultation.notice, language),
		deadline: formatInstant(consultation.closesAt, language, 'geneva'),
		title: wordingIn(questionnaire.title, language),
		introduction: wordingIn(questionnaire.introduction, language),
		closing: questionnaire.closing && wordingIn(questionnaire.closing, language),
		sections: questionnaire.sections.map((section) => ({
			key: section.key,
			number: section.number,
			title: section.title && wordingIn(section.title, language),
			questions: section.questions.map((question) => printed(questionnaire, question, language))
		}))
	};
};

function printed(questionnaire: Questionnaire, question: Question, language: OfficialLanguage) {
	const t = translatorOf(language);
	const { condition } = question;
	const on = condition && findQuestion(questionnaire, condition.question);
	const option = on?.options?.find(({ key }) => key === condition?.option);
	return {
		key: question.key,
		number: question.number,
		kind: question.kind,
		label: wordingIn(question.label, language),
		hint: question.hint && wordingIn(question.hint, language),
		lengthGuide: question.lengthGuide && lengthInWords(question.lengthGuide, language, t),
		options: question.options?.map(({ key, label }) => ({
			key,
			label: wordingIn(label, language)
		})),
		onlyIf: on &&
			option && {
				question: on.number ?? wordingIn(on.label, language).text,
				option: wordingIn(option.label, language).text
			}
	};
}
