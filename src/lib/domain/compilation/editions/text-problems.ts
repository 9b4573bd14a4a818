import type { TypedProblem } from '../editing/read-typed-paragraph.ts';
import { anyMark, problemsOfTyped } from '../editing/read-typed-paragraph.ts';
import { figureDifferences } from '../findings/figure-differences.ts';
import type { OfficialLanguage } from '../../language.ts';

type Worded = { words: string; language: OfficialLanguage };

/** Why a translation cannot stand: what cannot be read, or footnotes and cross-references that are not those of the original. */
export type TextProblem =
	| TypedProblem
	/** The original has the mark, and the translation does not. */
	| { kind: 'mark-lacks'; mark: string }
	/** Footnotes stand in another order, and would have other numbers than in the original. */
	| { kind: 'notes-order' };

/** What is to be looked at in a translation that can stand. */
export type TextDoubt =
	| { kind: 'figure-lacks' | 'figure-adds'; figure: string }
	/** Other numbers of sub-paragraphs than in the original. */
	| { kind: 'items'; stated: number; found: number };

/** What keeps the tidy `words` of a translation from being kept; `source` is what the unit says in the original. */
export function problemsOfText(source: string, words: string): TextProblem[] {
	const marks: string[] = source.match(anyMark) ?? [];
	const problems: TextProblem[] = problemsOfTyped(words, marks);
	if (problems.length > 0) return problems;
	const there: string[] = words.match(anyMark) ?? [];
	const lacking = marks.filter((mark) => !there.includes(mark));
	if (lacking.length > 0) return lacking.map((mark) => ({ kind: 'mark-lacks', mark }));
	const notes = there.filter((mark) => mark.startsWith('[^'));
	const inOrder = notes.every((mark, index) => mark === `[^${index + 1}]`);
	return inOrder ? [] : [{ kind: 'notes-order' }];
}

/** What in a translation is to be looked at, held against the words of the original. */
export function doubtsOfText(original: Worded, translation: Worded): TextDoubt[] {
	const plain = (words: string) => words.replace(anyMark, ' ');
	const { lacks, adds } = figureDifferences(
		{ text: plain(original.words), language: original.language },
		{ text: plain(translation.words), language: translation.language }
	);
	const items = (words: string) => words.split('\n').filter((line) => /^-{1,9}[ \t]/.test(line));
	const stated = items(translation.words).length;
	const found = items(original.words).length;
	return [
		...lacks.map((figure): TextDoubt => ({ kind: 'figure-lacks', figure })),
		...adds.map((figure): TextDoubt => ({ kind: 'figure-adds', figure })),
		...(stated === found ? [] : [{ kind: 'items' as const, stated, found }])
	];
}
