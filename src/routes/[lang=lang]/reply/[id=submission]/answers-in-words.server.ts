import { answerInWordsOf } from '#lib/domain/answer-in-words.ts';
import { isAnswered, isAsked } from '#lib/domain/completeness.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Question, Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { voiceOf } from '#lib/domain/speaker.ts';
import type { Answer } from '#lib/domain/submission.ts';
import { chosenInWords } from '#lib/i18n/chosen-in-words.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { headingOf } from './open-draft.server.ts';
import { speakerInWords } from './speaker-in-words.server.ts';

/** Every question that was asked or answered, with its answer in words and who gives it where one within the reply does, by section. */
export function answersInWords(
	questionnaire: Questionnaire,
	answers: readonly Answer[],
	language: OfficialLanguage,
	speakers: readonly Speaker[] = []
) {
	const t = translatorOf(language);
	return questionnaire.sections
		.map((section) => ({
			key: section.key,
			heading: headingOf(section, language, t),
			questions: section.questions.flatMap((question) => {
				const answer = answers.find((each) => each.question === question.key);
				const voice = voiceOf(speakers, question.key);
				if (!isAsked(question, answers) && !isAnswered(answer)) return [];
				return {
					key: question.key,
					number: question.number,
					label: wordingIn(question.label, language),
					answer: answerInWords(question, answer, language),
					/** The one who speaks within the reply and answers this in its own name. */
					voice: voice && speakerInWords(voice, language)
				};
			})
		}))
		.filter(({ questions }) => questions.length > 0);
}

/** An answer in words; nothing where it says nothing. */
export function answerInWords(
	question: Question,
	answer: Answer | undefined,
	language: OfficialLanguage
) {
	if (!answer || !isAnswered(answer)) return undefined;
	const written = answerInWordsOf(question.kind, answer.text, language);
	return {
		chosen: chosenInWords(question, answer.choices, language),
		text:
			written === undefined
				? { text: answer.text, language: answer.language }
				: { text: written, language }
	};
}
