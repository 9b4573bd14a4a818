import type { OfficialLanguage } from '../../language.ts';
import { footnotesIn, plainText } from '../plain-text.ts';
import type { Footnote, Inline, Reference } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { referenceText } from '../numbering.ts';
import type { FixedPiece } from './typed-paragraph.ts';
import { linesOfParagraph } from './typed-paragraph.ts';

/** A paragraph as it is read in a line of text: with the numbers of its cross-references and, raised, of its footnotes. */
export function readableParagraph(content: readonly Inline[], numbers: Numbers): string {
	return linesOfParagraph(content, (piece) => readablePiece(piece, numbers));
}

/** The same, and on lines of their own the words of its footnotes. */
export function readableWithNotes(
	content: readonly Inline[],
	numbers: Numbers,
	language: OfficialLanguage
): string {
	const notes = footnotesIn(content).map(
		(note) => `${readablePiece(note, numbers)} ${plainText(note.content, numbers, language)}`
	);
	return [readableParagraph(content, numbers), ...notes].join('\n');
}

/** The number of a footnote, raised, or of what is referred to; an asterisk or a question mark where there is none any more. */
export function readablePiece(piece: Footnote | Reference, numbers: Numbers): string {
	if (piece.type === 'reference') return referenceText(numbers, piece.target) ?? '?';
	return (numbers.get(piece.id)?.mark ?? '*').replace(
		/[0-9]/g,
		(digit) => raised[Number(digit)] ?? ''
	);
}

const raised = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** What the mark of a footnote or cross-reference stands for: the words of the note, or the number referred to. */
export function wordsOfPiece(
	{ node }: FixedPiece,
	numbers: Numbers,
	language: OfficialLanguage
): string {
	return node.type === 'reference'
		? readablePiece(node, numbers)
		: plainText(node.content, numbers, language);
}
