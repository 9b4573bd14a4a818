import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { styledLines } from './own-words.ts';

/** One thing that a rule of style finds in a line: the words, and what would stand in their place. */
export type StyleMatch = { words: string; found?: string };

/** Findings of style from what `read` finds in each line of the body; the same words once a line. */
export function styleFindings(
	document: CheckedDocument,
	about: Pick<Finding, 'rule' | 'message'>,
	read: (text: string) => StyleMatch[]
): Finding[] {
	return styledLines(document).flatMap(({ line, text }) => {
		const told = new Set<string>();
		return read(text).flatMap(({ words, found }): Finding[] => {
			if (told.has(words)) return [];
			told.add(words);
			return [
				{
					...about,
					severity: 'style',
					where: document.placeOf(line),
					words,
					...(found === undefined ? {} : { found })
				}
			];
		});
	});
}

/** Every match of a pattern, with a little of the text around it where it says nothing by itself. */
export function matchesOf(text: string, pattern: RegExp, around = 0): StyleMatch[] {
	return [...text.matchAll(pattern)].map((match) => ({
		words: text
			.slice(Math.max(0, match.index - around), match.index + match[0].length + around)
			.trim()
	}));
}
