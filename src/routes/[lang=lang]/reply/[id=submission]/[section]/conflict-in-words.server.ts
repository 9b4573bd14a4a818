import { differenceOf, joinTexts } from '#lib/domain/difference.ts';
import type { AnswerConflict } from '#lib/domain/merge-answers.ts';

/**
 * A conflict as the page shows it: both texts, compared word by word. Where both are `joined` to be edited, one's own text is
 * both as one.
 */
export function conflictInWords({ question, mine, theirs, mark }: AnswerConflict, joined?: string) {
	const isJoined = question === joined;
	const shown = ({ text, choices = [], language }: typeof mine) => ({ text, choices, language });
	return {
		question,
		mine: { ...shown(mine), ...(isJoined && { text: joinTexts(theirs.text, mine.text) }) },
		theirs: shown(theirs),
		mark,
		joined: isJoined,
		parts: differenceOf(theirs.text, mine.text, mine.language)
	};
}
