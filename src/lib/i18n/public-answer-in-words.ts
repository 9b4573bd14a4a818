import { answerInWordsOf } from '#lib/domain/answer-in-words.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { directionOf, wordingIn } from '#lib/domain/language.ts';
import type { PublicAnswer, PublicReply } from '#lib/domain/public-reply.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { getQuestion } from '#lib/domain/questionnaire.ts';
import { chosenInWords } from './chosen-in-words.ts';
import { languageIn } from './language-in.ts';
import { nameOfSignatory } from './name-of-reply.ts';
import { translatorOf } from './words.ts';

export type PublicAnswerInWords = ReturnType<typeof publicAnswerInWords>;

/** An answer of a reply as the public reads it on a page in `language`. */
export function publicAnswerInWords(
	{ attributed }: PublicReply,
	answer: PublicAnswer,
	questionnaire: Questionnaire,
	language: OfficialLanguage
) {
	const question = getQuestion(questionnaire, answer.question);
	const voice = attributed?.signatories.find(({ key }) => key === answer.voice);
	const inWords = answerInWordsOf(question.kind, answer.text, language);
	return {
		question: answer.question,
		number: question.number,
		label: wordingIn(question.label, language),
		chosen: chosenInWords(question, answer.choices, language),
		text: inWords ?? answer.text,
		language: inWords === undefined ? answer.language : language,
		dir: directionOf(inWords === undefined ? answer.language : language),
		original:
			inWords === undefined && answer.text !== '' && answer.language !== language
				? languageIn(translatorOf(language), language, answer.language)
				: undefined,
		voice: voice && nameOfSignatory(voice, language),
		isWithheld: answer.isWithheld ?? false
	};
}
