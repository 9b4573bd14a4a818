import {
	AlignmentType,
	Bookmark,
	BorderStyle,
	Paragraph,
	Table as DocxTable,
	TableBorders,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType,
	type IParagraphOptions
} from 'docx';
import type { Inline, Row, Table } from '#lib/domain/compilation/model.ts';
import { identityOf } from '#lib/domain/compilation/paragraph-identity.ts';
import { tableNotes } from '../notes.ts';
import { columnWeights, spannedCells } from '../table-shape.ts';
import { inlineRuns } from './inline.ts';
import { letteredNote } from './paragraph.ts';
import { page, textWidth } from './type-setting.ts';
import type { Writing } from './writing.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'auto' };
const thick = { style: BorderStyle.SINGLE, size: 12, color: 'auto' };

const rowStyles: Record<Row['kind'], string> = {
	group: 'TableGroup',
	entry: 'TableText',
	subtotal: 'TableText',
	total: 'TableTotal'
};

/** A table between the indents: head repeated on each page, rules as in UN tables, its lettered notes under it. */
export function tableOf(node: Table, writing: Writing): (DocxTable | Paragraph)[] {
	const widths = columnWidths(node, writing);
	const head = new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: node.columns.map((column, index) =>
			cell(column.heading, 'TableHead', index, { top: thin, bottom: thick })
		)
	});
	const rows = node.rows.map((row, index) => {
		const style = rowStyles[row.kind];
		if (style === undefined) throw new Error(`unknown kind of row ${row.kind}`);
		const last = index === node.rows.length - 1;
		const borders = {
			...(row.kind === 'total' || row.kind === 'subtotal' ? { top: thin } : {}),
			...(last ? { bottom: thick } : {})
		};
		return new TableRow({
			cantSplit: true,
			children: spannedCells(row, node).map(({ content, span }, column) =>
				cell(content, style, column, borders, span)
			)
		});
	});

	function cell(
		content: readonly Inline[],
		style: string,
		column: number,
		borders: Partial<Record<'top' | 'bottom', typeof thin>>,
		columnSpan = 1
	): TableCell {
		const alignment: IParagraphOptions['alignment'] =
			node.columns[column]?.align === 'end' && columnSpan === 1
				? unitsAlignment(writing)
				: AlignmentType.START;
		const isFirst = style === 'TableHead' && column === 0;
		const named = isFirst ? [new Bookmark({ id: identityOf(node.id), children: [] })] : [];
		return new TableCell({
			columnSpan,
			borders: { left: none, right: none, top: none, bottom: none, ...borders },
			width: { size: widths[column] ?? 0, type: WidthType.DXA },
			verticalAlign: style === 'TableHead' ? 'bottom' : 'top',
			children: [
				new Paragraph({
					style,
					alignment,
					bidirectional: writing.rightToLeft,
					keepNext: style === 'TableGroup' || style === 'TableHead',
					children: [...named, ...inlineRuns(content, writing)]
				})
			]
		});
	}

	return [
		new DocxTable({
			rows: [head, ...rows],
			width: { size: textWidth, type: WidthType.DXA },
			indent: { size: page.indent, type: WidthType.DXA },
			columnWidths: widths,
			layout: TableLayoutType.FIXED,
			borders: TableBorders.NONE,
			visuallyRightToLeft: writing.rightToLeft,
			margins: { top: 30, bottom: 30, left: 0, right: 113, marginUnitType: WidthType.DXA }
		}),
		...tableNotes(node).map(({ id, content }) => letteredNote(id, content, writing)),
		new Paragraph({ style: 'BodyText', children: [] })
	];
}

/** Shares the width out among the columns. */
function columnWidths(node: Table, writing: Writing): number[] {
	const weights = columnWeights(node, writing);
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return weights.map((weight) => Math.floor((textWidth * weight) / sum));
}

/** Amounts end at the right in every language, so that units stand under units: Word counts from the side where a line begins. */
function unitsAlignment({ rightToLeft }: Writing) {
	return rightToLeft ? AlignmentType.START : AlignmentType.END;
}
