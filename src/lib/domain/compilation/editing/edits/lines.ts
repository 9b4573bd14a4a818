import type { Annex, Compilation, Inline, Plain, Section, Table } from '../../model.ts';

/** The document with `change` made of every line of text in it: headings, paragraphs, cells. */
export function changeLines(model: Compilation, change: (line: Inline[]) => Inline[]): Compilation {
	const leaf = <T extends Plain | Table>(node: T): T =>
		node.type === 'table'
			? {
					...node,
					columns: node.columns.map((each) => ({ ...each, heading: change(each.heading) })),
					rows: node.rows.map((row) => ({
						...row,
						cells: row.cells.map((cell) => ({ ...cell, content: change(cell.content) }))
					}))
				}
			: { ...node, content: change(node.content) };
	const section = (node: Section): Section => ({
		...node,
		heading: change(node.heading),
		children: node.children.map((child) => {
			if (child.type === 'section') return section(child);
			if (child.type === 'paragraph') return { ...child, content: change(child.content) };
			return leaf(child);
		})
	});
	const annex = (node: Annex): Annex => ({
		...node,
		heading: change(node.heading),
		...(node.subheading && { subheading: change(node.subheading) }),
		children: node.children.map(leaf)
	});
	return { ...model, sections: model.sections.map(section), annexes: model.annexes.map(annex) };
}
