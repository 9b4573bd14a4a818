import type { Annex, Compilation, Plain, Section, Table } from '../../model.ts';
import type { Edited } from './edit.ts';
import { gone } from './edit.ts';

type Node = Section | Annex | Plain | Table;

/** Takes the editor's words of a heading, a text or a table, or those that are drafted now. */
export function settleRewritten(
	model: Compilation,
	id: string,
	choice: 'mine' | 'drafted'
): Edited {
	let isThere = false;
	const own = <T extends Node>(node: T): T => {
		const { rewritten, ...rest } = node;
		if (node.id !== id || !rewritten) return node;
		isThere = true;
		const drafted = rewritten.stale ?? rewritten.drafted;
		if (choice === 'mine') return { ...node, rewritten: { drafted } };
		if (node.type === 'table') return { ...rest, ...drafted } as unknown as T;
		return { ...rest, [node.type === 'plain' ? 'content' : 'heading']: drafted } as unknown as T;
	};
	const inside = (section: Section): Section => ({
		...own(section),
		children: section.children.map((child) => {
			if (child.type === 'section') return inside(child);
			return child.type === 'paragraph' ? child : own(child);
		})
	});
	const sections = model.sections.map(inside);
	const annexes = model.annexes.map((each) => ({
		...own(each),
		children: each.children.map((child) => own(child))
	}));
	return isThere ? { ok: true, model: { ...model, sections, annexes } } : gone;
}
