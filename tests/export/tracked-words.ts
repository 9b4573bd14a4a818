import type { Element } from './docx-parts.ts';
import { all, docxParts } from './docx-parts.ts';

/** What a reader of a Word file does with its tracked changes. */
export type Reading = 'accept' | 'reject';

const gone = { accept: 'w:del', reject: 'w:ins' } as const;
const words = { accept: 'w:t', reject: 'w:delText' } as const;

/** The paragraphs of a Word file as they read when all changes are accepted or rejected, each mark followed by its note. */
export function wordsOfTracked(bytes: Uint8Array, reading: Reading): string[] {
	const parts = docxParts(bytes);
	const notes = new Map(
		all(parts.root('word/footnotes.xml'), 'w:footnote').map((note) => [
			note.attributes['w:id'] ?? '',
			note
		])
	);
	const isGone = (node: Element | undefined) =>
		node?.children.some(({ name }) => name === gone[reading]) ?? false;
	const inRuns = (node: Element): string => {
		if (node.name === gone[reading] || node.name === 'w:pPr' || node.name === 'w:rPr') return '';
		if (node.name === 'w:t' || node.name === words[reading]) return node.text;
		if (node.name === 'w:tab') return '\t';
		if (node.name === 'w:footnoteReference') {
			const note = notes.get(node.attributes['w:id'] ?? '');
			return note ? ` [${paragraphsIn(note).join('|').trim()}]` : ' [?]';
		}
		return node.children.map(inRuns).join('');
	};
	/** Words of a paragraph whose end is gone: they go on in the next. */
	let begun = '';
	const paragraphsIn = (node: Element): string[] =>
		node.children.flatMap((child) => {
			if (child.name === 'w:tr' && isGone(child.children.find(({ name }) => name === 'w:trPr')))
				return [];
			if (child.name !== 'w:p') return paragraphsIn(child);
			const properties = child.children.find(({ name }) => name === 'w:pPr');
			const mark = properties?.children.find(({ name }) => name === 'w:rPr');
			const text = begun + inRuns(child);
			begun = isGone(mark) ? text : '';
			return isGone(mark) ? [] : [text];
		});
	return paragraphsIn(parts.root('word/document.xml'));
}
