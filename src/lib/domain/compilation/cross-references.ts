import type { Questionnaire } from '../questionnaire.ts';
import type { Reported } from './planned.ts';

/** The paragraph to which a bracket of an answer points by the number of another question; undefined where there is none. */
export type FindReference = (from: Reported, number: string) => Reported | undefined;

/**
 * Finds, for a bracket such as "see our reply to question 3", the first paragraph that rests on that answer of the
 * same submission, or else the first under the theme of that question.
 */
export function referenceFinder(
	questionnaire: Questionnaire,
	plan: readonly Reported[]
): FindReference {
	const questions = new Map<string, { key: string; theme?: string }>();
	for (const section of questionnaire.sections) {
		for (const question of section.questions) {
			const number =
				question.number ?? (section.questions.length === 1 ? section.number : undefined);
			if (number !== undefined && !questions.has(number)) questions.set(number, question);
		}
	}
	const resting = new Map<string, Reported>();
	const under = new Map<string, Reported>();
	for (const each of plan) {
		const { submission, question } = each.passage;
		const restingId = `${submission.key}\n${question}`;
		const underId = `${submission.key}\n${each.theme ?? ''}`;
		if (!resting.has(restingId)) resting.set(restingId, each);
		if (!under.has(underId)) under.set(underId, each);
	}
	return (from, number) => {
		const question = questions.get(number);
		if (question === undefined || question.key === from.passage.question) return undefined;
		const { key } = from.passage.submission;
		const target =
			resting.get(`${key}\n${question.key}`) ??
			(question.theme === undefined ? undefined : under.get(`${key}\n${question.theme}`));
		return target?.id === from.id ? undefined : target;
	};
}
