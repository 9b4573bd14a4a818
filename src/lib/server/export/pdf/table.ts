import type { Inline, Table } from '#lib/domain/compilation/model.ts';
import { columnWeights, spannedCells } from '../table-shape.ts';
import { tableNotes } from '../notes.ts';
import { inlineOf } from './inline.ts';
import type { TypesetBlock, TypesetCell, Typesetting } from './typeset.ts';

/** A table, its lettered notes under it. Throws at a row it does not know. */
export function tableOf(node: Table, setting: Typesetting): TypesetBlock[] {
	const cell = (content: readonly Inline[], column: number, span = 1): TypesetCell => ({
		units: node.columns[column]?.align === 'end' && span === 1,
		span,
		content: inlineOf(content, setting)
	});
	return [
		{
			is: 'table',
			widths: columnWeights(node, setting),
			heads: node.columns.map(({ heading }, column) => cell(heading, column)),
			rows: node.rows.map((row) => ({
				kind: row.kind,
				cells: spannedCells(row, node).map(({ content, span }, column) =>
					cell(content, column, span)
				)
			}))
		},
		...tableNotes(node).map((note) => noteOf(note, setting))
	];
}

/** A note to a table or an annex: its letter, then its words. */
export function noteOf(
	{ id, content }: { id: string; content: Inline[] },
	setting: Typesetting
): TypesetBlock {
	const mark = setting.numbers.get(id)?.mark ?? '';
	return { is: 'note', mark, content: inlineOf(content, setting) };
}
