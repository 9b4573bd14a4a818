import type { Snapshot } from '../snapshot.ts';
import { hashOfWords } from '../words.ts';
import type { Paragraph } from './model.ts';

/** Words of a reply that condensing left out, in their own language. Without `words` the reply says something else by now. */
export type OmittedWords = {
	submission: string;
	question: string;
	language: string;
	words?: string;
};

/** What condensing left out of a paragraph, in reading order. */
export function omittedOf(
	{ omitted = [] }: Pick<Paragraph, 'omitted'>,
	snapshot: Snapshot
): OmittedWords[] {
	return omitted.flatMap(({ submission, question, start, end, hash }): OmittedWords[] => {
		const answer = snapshot.submissions
			.find(({ key }) => key === submission)
			?.answers.find((each) => each.question === question);
		if (answer === undefined) return [];
		const words = answer.text.slice(start, end);
		const { language } = answer;
		return [{ submission, question, language, ...(hashOfWords(words) === hash && { words }) }];
	});
}
