import { isAnswered, isAsked, isEnough, notApplicable } from './completeness.ts';
import type { Questionnaire } from './questionnaire.ts';
import { questionsOf } from './questionnaire.ts';
import type { Answer } from './submission.ts';

/**
 * What one reply says to one question, for completeness. `short`: answered, and less than the minimum asks for. `missing`:
 * unanswered and needed, alone or as one of a group of which none is answered. `not-asked`: its condition does not hold.
 */
export type CellState =
	'answered' | 'not-applicable' | 'short' | 'missing' | 'unanswered' | 'not-asked';

/** One cell for each question of the revision, in its order; `missing` is what completeness found missing. */
export function cellsOf(
	questionnaire: Questionnaire,
	answers: readonly Answer[],
	missing: readonly string[]
): { question: string; state: CellState }[] {
	return questionsOf(questionnaire).map((question) => {
		const { key } = question;
		const answer = answers.find((each) => each.question === key);
		const state = (): CellState => {
			if (isAnswered(answer)) {
				if (question.notApplicable && answer?.choices?.includes(notApplicable))
					return 'not-applicable';
				return isEnough(question, answer) ? 'answered' : 'short';
			}
			if (missing.includes(key)) return 'missing';
			return isAsked(question, answers) ? 'unanswered' : 'not-asked';
		};
		return { question: key, state: state() };
	});
}
