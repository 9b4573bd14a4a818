import { markOfAnswer } from './answer-mark.ts';
import type { Answer } from './submission.ts';

/** The same question answered otherwise by someone else meanwhile: both texts, for the second to choose. */
export type AnswerConflict = { question: string; mine: Answer; theirs: Answer; mark: string };

/** An answer that was posted, with the mark of the one that its form was loaded with. */
export type PostedAnswer = { answer: Answer; mark?: string };

export type MergedAnswers = {
	/** What is new and has to be stored. */
	changed: Answer[];
	conflicts: AnswerConflict[];
	/** The mark of each posted answer as it is stored after. */
	marks: Record<string, string>;
};

/** What of the posted answers is new, and what collides with a change made since their form was loaded. */
export function mergeAnswers(
	posted: readonly PostedAnswer[],
	stored: readonly Answer[]
): MergedAnswers {
	const merged: MergedAnswers = { changed: [], conflicts: [], marks: {} };
	for (const { mark: loaded = 'none', answer } of posted) {
		const known = stored.find(({ question }) => question === answer.question);
		const knownMark = markOfAnswer(known);
		const mark = markOfAnswer(answer);
		merged.marks[answer.question] = knownMark;
		if (mark === knownMark) {
			const saidOtherwise =
				answer.language !== known?.language || answer.languageChosen !== known.languageChosen;
			if (known && saidOtherwise) merged.changed.push(answer);
		} else if (loaded === knownMark) {
			merged.changed.push(answer);
			merged.marks[answer.question] = mark;
		} else if (mark !== loaded) {
			const theirs = known ?? { question: answer.question, text: '', language: answer.language };
			merged.conflicts.push({ question: answer.question, mine: answer, theirs, mark: knownMark });
		}
	}
	return merged;
}
