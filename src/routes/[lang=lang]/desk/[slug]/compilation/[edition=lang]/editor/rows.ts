import type { Fragment, Node, Schema } from '@tiptap/pm/model';

export type Layout = 'inline' | 'block';

/**
 * A line of the paragraph that is edited, with the layout of each list around it, the outermost first: none for words
 * outside of lists. A list is the rows that follow each other at its level and below it; the first says how it is laid out.
 */
export type Row = { words: Fragment; lists: Layout[] };

/** A place in a row, in units of the editor from its beginning. */
export type Place = { row: number; offset: number };

/** The rows of a paragraph, each with the position at which its words begin. */
export function rowsOf(doc: Node): (Row & { start: number })[] {
	const rows: (Row & { start: number })[] = [];
	const read = (parent: Node, from: number, lists: Layout[]) =>
		parent.forEach((node, offset) => {
			const at = from + offset + 1;
			if (node.type.name === 'line') rows.push({ words: node.content, lists, start: at });
			else if (node.type.name === 'item') read(node, at, lists);
			else read(node, at, [...lists, node.attrs.layout === 'block' ? 'block' : 'inline']);
		});
	read(doc, 0, []);
	return rows;
}

/** The paragraph of these rows; no level is left out. */
export function docOf(rows: readonly Row[], schema: Schema): Node {
	const { line, list, item, doc } = schema.nodes;
	if (!line || !list || !item || !doc) throw new Error('the editor has no lists');
	const blocks = (from: number, to: number, level: number): Node[] => {
		const made: Node[] = [];
		let at = from;
		while (at < to) {
			const row = rows[at];
			if (!row) break;
			if (row.lists.length <= level) {
				made.push(line.create(null, row.words));
				at += 1;
				continue;
			}
			const end = endOfList(rows, at, level, to);
			const layout = row.lists[level];
			made.push(list.create({ layout }, items(at, end, level + 1)));
			at = end;
		}
		return made;
	};
	const items = (from: number, to: number, level: number): Node[] => {
		const made: Node[] = [];
		let at = from;
		while (at < to) {
			const next = rows.findIndex((row, index) => index > at && row.lists.length <= level);
			const end = next < 0 || next > to ? to : next;
			const own = line.create(null, rows[at]?.words);
			made.push(item.create(null, [own, ...blocks(at + 1, end, level)]));
			at = end;
		}
		return made;
	};
	const content = blocks(0, rows.length, 0);
	return doc.create(null, content.length > 0 ? content : line.create());
}

/** Where the list ends that the row at `from` begins at `level`. */
function endOfList(rows: readonly Row[], from: number, level: number, to: number): number {
	let end = from + 1;
	while (end < to && (rows[end]?.lists.length ?? 0) > level) end += 1;
	return end;
}
