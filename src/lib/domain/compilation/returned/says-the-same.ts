import { typedParagraph } from '../editing/typed-paragraph.ts';
import type { Inline } from '../model.ts';
import { footnotesIn } from '../plain-text.ts';
import type { ReturnedCell, ReturnedLine } from './returned-block.ts';
import { bare } from './returned-block.ts';

/** Words without the marks of their footnotes. */
export const withoutNotes = (text: string): string => text.replace(/\[\^\d+\]/g, '');

/** Whether a line of the file says what a line of the draft does, its footnotes too; `read` gives the words of a line. */
export function saysTheSame(
	{ text, notes, printed }: ReturnedCell & Partial<ReturnedLine>,
	content: readonly Inline[],
	read: (content: readonly Inline[]) => string
): boolean {
	const own = footnotesIn(content).map((note) => bare(read(note.content)));
	const plain = bare(withoutNotes(read(content)));
	const isSameText =
		bare(text) === bare(typedParagraph(content).text) ||
		bare(withoutNotes(text)) === plain ||
		(printed !== undefined && bare(printed) === plain);
	const areNotes = notes.length === own.length;
	return isSameText && areNotes && notes.every((note, index) => bare(note) === own[index]);
}
