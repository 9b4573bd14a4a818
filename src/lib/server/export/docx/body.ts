import type { Paragraph, Table } from 'docx';
import type { Annex, Section } from '#lib/domain/compilation/model.ts';
import { annexNotes } from '../notes.ts';
import { annexHeading, sectionHeading } from './heading.ts';
import { letteredNote, paragraphOf, plainOf } from './paragraph.ts';
import { tableOf } from './table.ts';
import type { Writing } from './writing.ts';

/** A section with all that stands under it. Throws at a node it does not know. */
export function sectionOf(node: Section, writing: Writing): (Paragraph | Table)[] {
	if (node.type !== 'section') throw new Error(`unknown node ${(node as { type: string }).type}`);
	return [
		...(node.heading.length === 0 ? [] : [sectionHeading(node, writing)]),
		...node.children.flatMap((child): (Paragraph | Table)[] => {
			switch (child.type) {
				case 'section':
					return sectionOf(child, writing);
				case 'paragraph':
					return paragraphOf(child, writing);
				case 'plain':
					return plainOf(child, writing);
				case 'table':
					return tableOf(child, writing);
				default:
					throw new Error(`unknown node ${(child as { type: string }).type}`);
			}
		})
	];
}

/** An annex from its own page on, its lettered notes at its end. Throws at a node it does not know. */
export function annexOf(node: Annex, writing: Writing): (Paragraph | Table)[] {
	if (node.type !== 'annex') throw new Error(`unknown node ${(node as { type: string }).type}`);
	return [
		...annexHeading(node, writing),
		...node.children.flatMap((child): (Paragraph | Table)[] => {
			switch (child.type) {
				case 'plain':
					return plainOf(child, writing);
				case 'table':
					return tableOf(child, writing);
				default:
					throw new Error(`unknown node ${(child as { type: string }).type}`);
			}
		}),
		...annexNotes(node).map(({ id, content }) => letteredNote(id, content, writing))
	];
}
