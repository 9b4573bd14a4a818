import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { listMark } from '#lib/domain/compilation/marks.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';

/** Items of lists say the mark that the document gives them in `data-mark`: (a), a), (أ). */
export function itemMarks(language: OfficialLanguage) {
	const marksOf = (doc: Node) => {
		const marks: Decoration[] = [];
		doc.descendants((node, position, parent, index) => {
			if (node.type.name !== 'item' || !parent) return;
			const level = (doc.resolve(position).depth - 1) / 2;
			const attributes = { 'data-mark': listMark(language, index + 1, level) };
			marks.push(Decoration.node(position, position + node.nodeSize, attributes));
		});
		return DecorationSet.create(doc, marks);
	};
	return Extension.create({
		name: 'item-marks',
		addProseMirrorPlugins: () => [new Plugin({ props: { decorations: ({ doc }) => marksOf(doc) } })]
	});
}
