import type { Question } from '../questionnaire.ts';
import type { Answer } from '../submission.ts';
import { plainAnswer } from './plain-answer.ts';
import { readWords } from './read-words.ts';

/** An answer as it would come back from a form that nobody touched, by which the two are compared. */
export function answerAsRead(
	question: Question,
	{ text, choices }: Pick<Answer, 'text' | 'choices'>
): { text: string; choices?: string[] } {
	if (!question.options) return { text: readWords(question.kind, text) };
	const chosen = question.options.map(({ key }) => key).filter((key) => choices?.includes(key));
	return { text: plainAnswer(text), choices: chosen };
}
