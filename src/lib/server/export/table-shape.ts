import type { Inline, Row, Table } from '#lib/domain/compilation/model.ts';
import type { Numbers } from '#lib/domain/compilation/numbering.ts';
import { plainText } from '#lib/domain/compilation/plain-text.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';

/** Shares of the width by the longest cell of each column, within reason, where a page is set. */
export function columnWeights(
	node: Table,
	{ numbers, language }: { numbers: Numbers; language: OfficialLanguage }
): number[] {
	const measure = (content: readonly Inline[]) => [...plainText(content, numbers, language)].length;
	return node.columns.map((column, index) => {
		const cells = node.rows.flatMap((row) =>
			row.kind === 'group' ? [] : measure(row.cells[index]?.content ?? [])
		);
		return Math.min(45, Math.max(10, measure(column.heading), ...cells));
	});
}

/** The cells of a row; the last of a group that is empty to its end goes on to the end. */
export function spannedCells(row: Row, { columns }: Table): { content: Inline[]; span: number }[] {
	const used = row.cells.findLastIndex(({ content }) => content.length > 0);
	const cells = row.kind === 'group' ? row.cells.slice(0, Math.max(1, used + 1)) : row.cells;
	return cells.map(({ content }, index) => ({
		content,
		span: index === cells.length - 1 ? columns.length - cells.length + 1 : 1
	}));
}
