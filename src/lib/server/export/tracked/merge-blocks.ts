import { diffArrays } from 'diff';
import type { Marking } from './marking.ts';
import { goneParagraph, mergeParagraphs, newParagraph } from './merge-paragraph.ts';
import { matchesOf } from './pairs.ts';
import {
	attributesOf,
	childOf,
	childrenOf,
	element,
	nameOf,
	textOf,
	type XmlNode
} from './xml-tree.ts';

/** Paragraphs and tables of the later document with what came, went and changed since the earlier one marked. */
export function mergeBlocks(
	before: readonly XmlNode[],
	after: readonly XmlNode[],
	marking: Marking
): XmlNode[] {
	return matchesOf(before, after, marking.language).flatMap(({ was, is }): XmlNode[] => {
		const [[old], [now]] = [was, is];
		if (old && now)
			return isTable(now) ? [mergeTable(old, now, marking)] : mergeParagraphs(was, is, marking);
		if (now)
			return [isTable(now) ? markedTable(now, 'w:ins', marking) : newParagraph(now, marking)];
		if (old)
			return [isTable(old) ? markedTable(old, 'w:del', marking) : goneParagraph(old, marking)];
		return [];
	});
}

const isTable = (node: XmlNode) => nameOf(node) === 'w:tbl';
const isRow = (node: XmlNode) => nameOf(node) === 'w:tr';
const isCell = (node: XmlNode) => nameOf(node) === 'w:tc';
const isBlock = (node: XmlNode) => nameOf(node) === 'w:p' || nameOf(node) === 'w:tbl';

/** Rows are found again by their words; one row in the place of another is compared cell by cell. */
function mergeTable(before: XmlNode, after: XmlNode, marking: Marking): XmlNode {
	const was = childrenOf(before).filter(isRow);
	const is = childrenOf(after).filter(isRow);
	const rows: XmlNode[] = [];
	let from = 0;
	let to = 0;
	let gone: XmlNode[] = [];
	const settle = () => {
		rows.push(...gone.map((row) => markedRow(row, 'w:del', marking)));
		gone = [];
	};
	for (const { added, removed, count } of diffArrays(was.map(textOf), is.map(textOf))) {
		if (removed) gone.push(...was.slice(from, (from += count)));
		else {
			for (const row of is.slice(to, (to += count))) {
				const since = added ? gone.shift() : was[from++];
				rows.push(...(since ? mergeRow(since, row, marking) : [markedRow(row, 'w:ins', marking)]));
			}
			settle();
		}
	}
	settle();
	const frame = childrenOf(after).filter((node) => !isRow(node));
	return element('w:tbl', [...frame, ...rows]);
}

/** A row of another shape goes, and comes as a whole. */
function mergeRow(before: XmlNode, after: XmlNode, marking: Marking): XmlNode[] {
	const was = childrenOf(before).filter(isCell);
	if (was.length !== childrenOf(after).filter(isCell).length)
		return [markedRow(before, 'w:del', marking), markedRow(after, 'w:ins', marking)];
	return [
		mapCells(after, (cell, index) =>
			contentOf(cell, mergeBlocks(blocksOf(was[index]), blocksOf(cell), marking))
		)
	];
}

function markedTable(table: XmlNode, name: 'w:ins' | 'w:del', marking: Marking): XmlNode {
	const rows = childrenOf(table).map((node) =>
		isRow(node) ? markedRow(node, name, marking) : node
	);
	return element('w:tbl', rows);
}

function markedRow(row: XmlNode, name: 'w:ins' | 'w:del', marking: Marking): XmlNode {
	const mark = name === 'w:ins' ? newParagraph : goneParagraph;
	const marked = mapCells(row, (cell) =>
		contentOf(
			cell,
			blocksOf(cell).map((each) => mark(each, marking))
		)
	);
	const properties = childOf(marked, 'w:trPr');
	const others = childrenOf(marked).filter((node) => nameOf(node) !== 'w:trPr');
	const own = [...(properties ? childrenOf(properties) : []), marking.change(name)];
	return element('w:tr', [element('w:trPr', own), ...others], attributesOf(row));
}

const blocksOf = (cell: XmlNode | undefined) => (cell ? childrenOf(cell).filter(isBlock) : []);

function contentOf(cell: XmlNode, blocks: XmlNode[]): XmlNode {
	return element('w:tc', [...childrenOf(cell).filter((node) => !isBlock(node)), ...blocks]);
}

function mapCells(row: XmlNode, change: (cell: XmlNode, index: number) => XmlNode): XmlNode {
	let index = -1;
	const cells = childrenOf(row).map((node) => {
		if (!isCell(node)) return node;
		index += 1;
		return change(node, index);
	});
	return element('w:tr', cells, attributesOf(row));
}
