import { tidyWords } from '../../words.ts';
import type { Footnote, Inline, Reference } from '../model.ts';

/** What an editor cannot type: a footnote, or a cross-reference. Both follow the document by themselves. */
export type FixedPiece = { mark: string; node: Footnote | Reference };

/**
 * A paragraph as an editor types it: `[^1]` stands for its first footnote, `[#1]` for its first cross-reference, and each
 * line that begins with a hyphen is an item of a list, with two hyphens one of the list inside it.
 */
export type TypedParagraph = { text: string; pieces: FixedPiece[] };

export function typedParagraph(content: readonly Inline[]): TypedParagraph {
	const pieces: FixedPiece[] = [];
	const counts = { footnote: 0, reference: 0 };
	const text = linesOfParagraph(content, (node) => {
		counts[node.type] += 1;
		const mark = node.type === 'footnote' ? `[^${counts.footnote}]` : `[#${counts.reference}]`;
		pieces.push({ mark, node });
		return mark;
	});
	return { text, pieces };
}

/** The lines of a paragraph with its lists, and what `writePiece` makes of its footnotes and cross-references. */
export function linesOfParagraph(
	content: readonly Inline[],
	writePiece: (piece: Footnote | Reference) => string
): string {
	const write = (inlines: readonly Inline[], depth: number): string =>
		inlines
			.map((inline) => {
				switch (inline.type) {
					case 'text':
						return inline.text;
					case 'footnote':
					case 'reference':
						return writePiece(inline);
					case 'list':
						return `\n${inline.items
							.map((item) => `${'-'.repeat(depth)} ${write(item.content, depth + 1).trim()}`)
							.join('\n')}\n`;
				}
			})
			.join('');
	return withoutEmptyLines(write(content, 1)).trim();
}

/** Typed words as they are kept and compared. */
export function tidyText(typed: string): string {
	return withoutEmptyLines(tidyWords(typed));
}

/** A text without empty lines and without the spaces and tabs at the edges of its lines. */
function withoutEmptyLines(text: string): string {
	const lines: string[] = [];
	for (const line of text.split('\n')) {
		let start = 0;
		let end = line.length;
		while (start < end && isSpace(line[start])) start += 1;
		while (end > start && isSpace(line[end - 1])) end -= 1;
		if (end > start) lines.push(line.slice(start, end));
	}
	return lines.join('\n');
}

const isSpace = (sign: string | undefined) => sign === ' ' || sign === '\t';
