import { isAnswered } from './completeness.ts';
import type { Answer } from './submission.ts';
import { hashOfWords } from './words.ts';

/**
 * What a form remembers of an answer as it was when the form was loaded. When the stored answer no longer has this mark,
 * someone else changed it meanwhile. An answer that says nothing has the mark `none`.
 */
export function markOfAnswer(answer: Pick<Answer, 'text' | 'choices'> | undefined): string {
	if (answer === undefined || !isAnswered(answer)) return 'none';
	return hashOfWords(JSON.stringify([answer.text, answer.choices ?? []]));
}
