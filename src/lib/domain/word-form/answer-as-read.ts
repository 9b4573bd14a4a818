import { choosableKeys } from '../completeness.ts';
import type { Question } from '../questionnaire.ts';
import type { Answer } from '../submission.ts';
import { plainAnswer } from './plain-answer.ts';
import { readWords } from './read-words.ts';

/** An answer as it would come back from a form that nobody touched, by which the two are compared. */
export function answerAsRead(
	question: Question,
	{ text, choices }: Pick<Answer, 'text' | 'choices'>
): { text: string; choices?: string[] } {
	const chosen = choosableKeys(question).filter((key) => choices?.includes(key));
	if (!question.options)
		return { text: readWords(question.kind, text), ...(chosen.length > 0 && { choices: chosen }) };
	return { text: plainAnswer(text), choices: chosen };
}
