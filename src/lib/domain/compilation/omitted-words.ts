import type { Snapshot } from '../snapshot.ts';
import { hashOfWords } from '../words.ts';
import { paragraphsIn } from './findings/walk.ts';
import type { Compilation } from './model.ts';

/** Words of a reply that condensing left out, in their own language. Without `words` the reply says something else by now. */
export type OmittedWords = {
	submission: string;
	question: string;
	language: string;
	words?: string;
};

/** What condensing left out, by the id of the paragraph beside which it is kept. */
export function omittedWords(
	compilation: Compilation,
	snapshot: Snapshot
): Record<string, OmittedWords[]> {
	const submissions = new Map(snapshot.submissions.map((each) => [each.key, each]));
	return Object.fromEntries(
		paragraphsIn(compilation.sections).flatMap(({ paragraph }) => {
			if (paragraph.omitted === undefined) return [];
			const words = paragraph.omitted.flatMap((passage): OmittedWords[] => {
				const { submission, question, start, end, hash } = passage;
				const answer = submissions
					.get(submission)
					?.answers.find((each) => each.question === question);
				if (answer === undefined) return [];
				const text = answer.text.slice(start, end);
				return [
					{
						submission,
						question,
						language: answer.language,
						...(hashOfWords(text) === hash && { words: text })
					}
				];
			});
			return [[paragraph.id, words]];
		})
	);
}
