import { markOfAnswer } from './answer-mark.ts';
import type { Questionnaire } from './questionnaire.ts';
import { questionsOf } from './questionnaire.ts';
import type { Answer } from './submission.ts';

/** One question answered otherwise than before. An answer that says nothing is absent. */
export type SentChange = { question: string; before?: Answer; after?: Answer };

/** What changed between two sendings, in the order of the questionnaire. A change of language alone is none. */
export function changesBetween(
	questionnaire: Questionnaire,
	before: readonly Answer[],
	after: readonly Answer[]
): SentChange[] {
	return questionsOf(questionnaire).flatMap(({ key }): SentChange[] => {
		const was = before.find(({ question }) => question === key);
		const is = after.find(({ question }) => question === key);
		const marks = [markOfAnswer(was), markOfAnswer(is)];
		if (marks[0] === marks[1]) return [];
		return [
			{
				question: key,
				...(was && marks[0] !== 'none' && { before: was }),
				...(is && marks[1] !== 'none' && { after: is })
			}
		];
	});
}
