import { wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import type { SentChange } from '#lib/domain/sent-changes.ts';
import { answerInWords } from './answers-in-words.server.ts';

/** What changed between two sendings, each answer in words. */
export function changesInWords(
	questionnaire: Questionnaire,
	changes: readonly SentChange[],
	language: OfficialLanguage
) {
	return changes.flatMap(({ question: key, before, after }) => {
		const question = findQuestion(questionnaire, key);
		if (!question) return [];
		return [
			{
				key,
				number: question.number,
				label: wordingIn(question.label, language),
				before: answerInWords(question, before, language),
				after: answerInWords(question, after, language)
			}
		];
	});
}
