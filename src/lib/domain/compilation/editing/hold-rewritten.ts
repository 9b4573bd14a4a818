import type { Annex, Compilation, Plain, Rewritten, Section, Table } from '../model.ts';

type Node = Section | Annex | Plain | Table;

/** The next draft with the headings, texts and tables that editors rewrote: theirs stay, and what the draft says otherwise now waits beside. */
export function holdRewritten(previous: Compilation, next: Compilation): Compilation {
	const mine = new Map<string, Node>();
	const note = (node: Node) => {
		if (node.rewritten) mine.set(node.id, node);
	};
	const walk = (children: readonly (Section['children'][number] | Annex)[]) => {
		for (const each of children) {
			if (each.type === 'paragraph') continue;
			note(each);
			if (each.type === 'section' || each.type === 'annex') walk(each.children);
		}
	};
	walk(previous.sections);
	walk(previous.annexes);
	if (mine.size === 0) return next;
	const held = <T extends Node>(now: T): T => {
		const own = mine.get(now.id);
		if (own?.rewritten === undefined || own.type !== now.type) return now;
		const said = wordsOf(now);
		const { drafted } = own.rewritten as Rewritten<unknown>;
		const rewritten = same(said, drafted) ? { drafted } : { drafted, stale: said };
		const words = own.type === 'table' ? { columns: own.columns, rows: own.rows } : wordsIn(own);
		return { ...now, ...words, rewritten };
	};
	const inside = (section: Section): Section => ({
		...held(section),
		children: section.children.map((child) => {
			if (child.type === 'section') return inside(child);
			return child.type === 'paragraph' ? child : held(child);
		})
	});
	return {
		...next,
		sections: next.sections.map(inside),
		annexes: next.annexes.map((annex) => ({
			...held(annex),
			children: annex.children.map((child) => held(child))
		}))
	};
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function wordsOf(node: Node): unknown {
	if (node.type === 'table') return { columns: node.columns, rows: node.rows };
	return node.type === 'plain' ? node.content : node.heading;
}

function wordsIn(node: Section | Annex | Plain) {
	return node.type === 'plain' ? { content: node.content } : { heading: node.heading };
}
