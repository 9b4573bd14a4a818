import type { Annex, Cell, Compilation, Inline, Plain, Section, Table } from '../../model.ts';
import { sectionsOf } from '../../findings/walk.ts';
import { editParagraph } from '../edited-paragraph.ts';
import { replaceParagraph } from '../replace-paragraph.ts';
import type { Edited } from './edit.ts';
import { gone } from './edit.ts';
import { changeSections, findParagraph } from './places.ts';

/** Which words are written: those of a node, of a heading, or of one cell of a table (row and column from 0). */
export type Written = { node: string; cell?: { row: number; column: number }; content: Inline[] };

/** Gives a paragraph, a heading, a text of an annex or a cell of a table other words. What was drafted there is remembered. */
export function writeWords(model: Compilation, { node, cell, content }: Written): Edited {
	const place = findParagraph(model, node);
	if (place) {
		const put = editParagraph(place.paragraph, content);
		return { ok: true, model: replaceParagraph(model, node, put) };
	}
	if (sectionsOf(model.sections).some(({ id }) => id === node)) {
		const change = (section: Section): Section =>
			section.placed === 'added'
				? { ...section, heading: content }
				: { ...section, heading: content, ...rewrittenFrom(section, section.heading) };
		return { ok: true, model: changeSections(model, new Map([[node, change]])) };
	}
	let isThere = false;
	const leaf = <T extends { id: string; type: string }>(child: T): T => {
		if (child.id !== node) return child;
		const changed = withWords(child as unknown as Plain | Table, cell, content);
		if (changed) isThere = true;
		return (changed as unknown as T | undefined) ?? child;
	};
	const annex = (each: Annex): Annex => {
		if (each.id === node) isThere = true;
		const own =
			each.id === node ? { ...each, heading: content, ...rewrittenFrom(each, each.heading) } : each;
		return { ...own, children: own.children.map(leaf) };
	};
	const inside = (section: Section): Section => ({
		...section,
		children: section.children.map((child) =>
			child.type === 'section' ? inside(child) : leaf(child)
		)
	});
	const annexes = model.annexes.map(annex);
	const sections = isThere ? model.sections : model.sections.map(inside);
	return isThere ? { ok: true, model: { ...model, sections, annexes } } : gone;
}

/** A text or a table with other words; undefined where it has no such cell. */
function withWords(
	node: Plain | Table,
	cell: Written['cell'],
	content: Inline[]
): Plain | Table | undefined {
	if (node.type === 'plain')
		return cell ? undefined : { ...node, content, ...rewrittenFrom(node, node.content) };
	if (node.type !== 'table' || !cell || !node.rows[cell.row]?.cells[cell.column]) return undefined;
	const { columns, rows } = node;
	return {
		...node,
		rows: rows.map((row, at) => ({
			...row,
			cells: row.cells.map((each, column): Cell =>
				at === cell.row && column === cell.column ? withNumber(each, content) : each
			)
		})),
		...rewrittenFrom(node, { columns, rows })
	};
}

/** A cell that held a number holds the one that is written now, whichever spaces and commas group its digits. */
function withNumber(cell: Cell, content: Inline[]): Cell {
	if (cell.value === undefined) return { ...cell, content };
	const words = content.map((each) => (each.type === 'text' ? each.text : '')).join('');
	const digits = words.replace(/[\s,\u00a0\u202f]/g, '');
	const { value: _, ...rest } = cell;
	return /^\d{1,15}(\.\d{1,2})?$/.test(digits)
		? { ...rest, content, value: Number(digits) }
		: { ...rest, content };
}

function rewrittenFrom<T>(node: { rewritten?: { drafted: T; stale?: T } }, drafted: T) {
	return { rewritten: node.rewritten ?? { drafted } };
}
