import type { Node } from '../document/docx-parts.ts';
import { childOf, valueOf } from '../document/docx-parts.ts';

/** Changes that are taken out when all are accepted, and words that are not words of the text. */
const left = new Set([
	'w:del',
	'w:moveFrom',
	'w:delText',
	'w:instrText',
	'w:pPr',
	'w:rPr',
	'mc:Fallback'
]);

/** What stands for what is no word: the mark of a footnote, a link to a place of the document, a raised letter. */
export type Marks = {
	note: (id: string) => string;
	link: (anchor: string, words: string) => string;
	/** Undefined where the raised words are words. */
	raised: (words: string) => string | undefined;
};

export const noMarks: Marks = {
	note: () => '',
	link: (_, words) => words,
	raised: () => undefined
};

/** The words of a node, all tracked changes accepted; a line break is a line feed. */
export function wordsOfNode(node: Node, marks: Marks): string {
	return node.children
		.map((child): string => {
			if (left.has(child.name) || child.name === '#text') return '';
			switch (child.name) {
				case 'w:t':
					return child.children.map(({ text = '' }) => text).join('');
				case 'w:tab':
					return '\t';
				case 'w:br':
				case 'w:cr':
					return '\n';
				case 'w:noBreakHyphen':
					return '\u2011';
				case 'w:footnoteReference':
					return marks.note(child.attributes['w:id'] ?? '');
				case 'w:hyperlink': {
					const anchor = child.attributes['w:anchor'] ?? '';
					const words = wordsOfNode(child, noMarks);
					if (/^(?:para|section|annex)_/.test(anchor)) return marks.link(anchor, words);
					return wordsOfNode(child, marks);
				}
				case 'w:r': {
					const words = wordsOfNode(child, marks);
					const isRaised = valueOf(childOf(child, 'w:rPr'), 'w:vertAlign') === 'superscript';
					return (isRaised ? marks.raised(words) : undefined) ?? words;
				}
				default:
					return wordsOfNode(child, marks);
			}
		})
		.join('')
		.replace(/[\u200e\u200f]/g, '');
}
