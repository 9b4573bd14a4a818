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
	let notes = 0;
	let references = 0;
	const write = (inlines: readonly Inline[], depth: number): string =>
		inlines
			.map((inline) => {
				switch (inline.type) {
					case 'text':
						return inline.text;
					case 'footnote':
						notes += 1;
						pieces.push({ mark: `[^${notes}]`, node: inline });
						return `[^${notes}]`;
					case 'reference':
						references += 1;
						pieces.push({ mark: `[#${references}]`, node: inline });
						return `[#${references}]`;
					case 'list':
						return `\n${inline.items
							.map((item) => `${'-'.repeat(depth)} ${write(item.content, depth + 1).trim()}`)
							.join('\n')}\n`;
				}
			})
			.join('');
	const text = write(content, 1)
		.replace(/[ \t]*\n[ \t\n]*/g, '\n')
		.trim();
	return { text, pieces };
}
