import type { OfficialLanguage } from '../../language.ts';
import type { Inline } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { referenceText } from '../numbering.ts';
import { plainText } from '../plain-text.ts';
import type { FixedPiece } from './typed-paragraph.ts';
import { typedParagraph } from './typed-paragraph.ts';

/** A paragraph as it is typed, with its cross-references in words; footnotes keep their marks. */
export function readableParagraph(content: readonly Inline[], numbers: Numbers): string {
	const { text, pieces } = typedParagraph(content);
	return pieces.reduce(
		(words, { mark, node }) =>
			node.type === 'reference'
				? words.replace(mark, referenceText(numbers, node.target) ?? '?')
				: words,
		text
	);
}

/** What the mark of a footnote or cross-reference stands for: the words of the note, or the number referred to. */
export function wordsOfPiece(
	{ node }: FixedPiece,
	numbers: Numbers,
	language: OfficialLanguage
): string {
	return node.type === 'reference'
		? (referenceText(numbers, node.target) ?? '?')
		: plainText(node.content, numbers, language);
}
