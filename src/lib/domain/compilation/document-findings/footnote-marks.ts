import type { DocumentFinding } from './document-finding.ts';
import { placeIn } from './passages.ts';
import type { ReadDocument } from './read-document.ts';

/** A footnote mark without its note, and a note that no mark refers to. Lettered notes of tables are left alone. */
export function footnoteMarks(document: ReadDocument): DocumentFinding[] {
	const isNumber = (label: string) => /^[0-9]{1,3}$/.test(label);
	return [
		...document.marksWithoutNote
			.filter(({ label }) => isNumber(label))
			.map(({ node, label }) => ({
				rule: 'footnote-mark' as const,
				severity: 'blocks' as const,
				where: placeIn(
					document,
					node,
					node.startsWith('p') ? 'paragraph' : node.startsWith('annex') ? 'annex' : 'section'
				),
				stated: Number(label),
				message: 'mark-without-note' as const
			})),
		...document.notesWithoutMark
			.filter(({ label }) => isNumber(label))
			.map(({ node, label }) => ({
				rule: 'footnote-mark' as const,
				severity: 'blocks' as const,
				where: placeIn(document, node, 'footnote'),
				stated: Number(label),
				message: 'note-without-mark' as const
			}))
	];
}
