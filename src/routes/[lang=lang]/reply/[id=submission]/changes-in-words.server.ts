import { answerInWordsOf } from '#lib/domain/answer-in-words.ts';
import type { Part } from '#lib/domain/difference.ts';
import { differenceOf } from '#lib/domain/difference.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Question, QuestionKind, Questionnaire } from '#lib/domain/questionnaire.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import type { SentChange } from '#lib/domain/sent-changes.ts';
import type { Answer } from '#lib/domain/submission.ts';
import { chosenInWords } from '#lib/i18n/chosen-in-words.ts';

type Said = Pick<Answer, 'text' | 'choices' | 'language'>;

/** An answer beside the one before it: what was chosen, and the words, with what came and went. */
export function differenceInWords(
	question: Pick<Question, 'kind' | 'options'>,
	before: Said | undefined,
	after: Said | undefined,
	language: OfficialLanguage
) {
	const [was, is] = [before, after].map((said) => chosenInWords(question, said?.choices, language));
	const isIn = (all: typeof was, text: string) => all?.some((each) => each.text === text) ?? false;
	const state = (text: string): Part['state'] =>
		!isIn(was, text) ? 'added' : isIn(is, text) ? 'same' : 'removed';
	return {
		chosen: [...(was ?? []), ...(is ?? []).filter(({ text }) => !isIn(was, text))].map(
			(option) => ({ ...option, state: state(option.text) })
		),
		...partsInWords(question.kind, before, after, language)
	};
}

/**
 * The words of two answers with what came and went; a State, a day and a number as the page's language writes them, and each
 * marked as a whole: a day with half a month in it is read by nobody.
 */
export function partsInWords(
	kind: QuestionKind,
	before: Said | undefined,
	after: Said | undefined,
	language: OfficialLanguage
): { parts: Part[]; language: string } {
	const wordsOf = (said: Said | undefined) => {
		const text = said?.text ?? '';
		return answerInWordsOf(kind, text, language) ?? text;
	};
	const isWritten = kind === 'state' || kind === 'date' || kind === 'number';
	const its = isWritten ? language : (after?.language ?? before?.language ?? language);
	const [was, is] = [wordsOf(before), wordsOf(after)];
	if (!isWritten || was === is || was === '' || is === '')
		return { parts: differenceOf(was, is, its), language: its };
	const parts: Part[] = [
		{ text: was, state: 'removed' },
		{ text: ' ', state: 'same' },
		{ text: is, state: 'added' }
	];
	return { parts, language: its };
}

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
				...differenceInWords(question, before, after, language),
				isEmptied: after === undefined
			}
		];
	});
}

export type ChangeInWords = ReturnType<typeof changesInWords>[number];
