import { markOfAnswer } from './answer-mark.ts';
import type { Answer } from './submission.ts';

/** The same question answered otherwise by someone else meanwhile: both texts, for the second to choose. */
export type AnswerConflict = { question: string; mine: Answer; theirs: Answer; mark: string };

/** An answer that was posted, with the mark of the one that its form was loaded with. */
export type PostedAnswer = {
	answer: Answer;
	mark?: string;
	/** The person lets a colleague's words stand: these are kept beside them. */
	givesWay?: boolean;
};

export type MergedAnswers = {
	/** What is new and has to be stored. */
	changed: Answer[];
	/** What collides, or gave way: kept in the history beside the answer, so that no word is lost. */
	aside: Answer[];
	conflicts: AnswerConflict[];
	/**
	 * The mark that the form of each posted answer goes on with: that of the stored answer where it is what the form says, else
	 * the one that the form was loaded with, so that its next change is held against what a colleague wrote.
	 */
	marks: Record<string, string>;
};

/**
 * What of the posted answers is new, and what collides with a change made since their form was loaded. Nothing that someone
 * else wrote is overwritten, and whatever was posted is in `changed` or in `aside` unless it is stored already.
 */
export function mergeAnswers(
	posted: readonly PostedAnswer[],
	stored: readonly Answer[]
): MergedAnswers {
	const merged: MergedAnswers = { changed: [], aside: [], conflicts: [], marks: {} };
	for (const { mark: loaded = 'none', answer, givesWay = false } of posted) {
		const known = stored.find(({ question }) => question === answer.question);
		const knownMark = markOfAnswer(known);
		const mark = markOfAnswer(answer);
		merged.marks[answer.question] = mark === knownMark ? knownMark : loaded;
		if (mark === knownMark) {
			const saidOtherwise =
				answer.language !== known?.language || answer.languageChosen !== known.languageChosen;
			if (known && saidOtherwise && !givesWay) merged.changed.push(answer);
		} else if (givesWay) {
			if (mark !== 'none') merged.aside.push(answer);
		} else if (loaded === knownMark) {
			merged.changed.push(answer);
			merged.marks[answer.question] = mark;
		} else if (mark !== loaded) {
			const theirs = known ?? { question: answer.question, text: '', language: answer.language };
			merged.conflicts.push({ question: answer.question, mine: answer, theirs, mark: knownMark });
			if (mark !== 'none') merged.aside.push(answer);
		}
	}
	return merged;
}
