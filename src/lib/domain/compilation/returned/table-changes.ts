import { changesBetween } from '../../difference.ts';
import type { Inline, Row, Table } from '../model.ts';
import { identityOf } from '../paragraph-identity.ts';
import { markOfLine } from './own-lines.ts';
import { likeness } from './pair-lines.ts';
import type { ReturnedCell, ReturnedTable } from './returned-block.ts';
import { bare } from './returned-block.ts';
import type { ReturnedChange, ToldChange } from './returned-change.ts';
import { saysTheSame, withoutNotes } from './says-the-same.ts';

type TableDifferences = { changes: ReturnedChange[]; told: ToldChange[] };
type Read = (content: readonly Inline[]) => string;

/** Cells of a row in one line, by which it is found again; empty ones at its end do not count. */
const oneLine = (cells: readonly string[]) => cells.join(' | ').replace(/[ |]+$/, '');
const wordsOfOwn = (cells: readonly { content: Inline[] }[], read: Read) =>
	oneLine(cells.map(({ content }) => withoutNotes(read(content))));
export const wordsOfRow = (cells: readonly ReturnedCell[]): string =>
	oneLine(cells.map(({ text }) => withoutNotes(text)));

/** The words of the head of a table of the draft. */
export const headOf = ({ columns }: Table, read: Read): string =>
	oneLine(columns.map(({ heading }) => read(heading)));

/** Which table of the draft each table of the file is: by identity, or by the words of its head. */
export function pairTables(
	own: readonly Table[],
	returned: readonly ReturnedTable[],
	read: Read
): { pairs: Map<ReturnedTable, Table>; left: Set<Table> } {
	const left = new Set(own);
	const pairs = new Map<ReturnedTable, Table>();
	for (const each of returned) {
		const { identity, rows } = each;
		const head = bare(wordsOfRow(rows[0] ?? []));
		const table = [...left].find(
			(one) =>
				(identity !== undefined && identity === identityOf(one.id)) ||
				bare(headOf(one, read)) === head
		);
		if (table && left.delete(table)) pairs.set(each, table);
	}
	return { pairs, left };
}

/**
 * What a table of the file, its head first, says otherwise than that of the draft: words and entries cell by cell. Rows come
 * and go with the data that they show, and totals and the words of the head are derived: these are told.
 */
export function changesOfTable(
	table: Table,
	[head = [], ...rows]: readonly ReturnedCell[][],
	read: Read
): TableDifferences {
	const found: TableDifferences = { changes: [], told: [] };
	for (const [column, { heading }] of table.columns.entries()) {
		const cell = head[column] ?? { text: '', notes: [] };
		if (!saysTheSame(cell, heading, read))
			found.told.push({ what: 'column', was: read(heading), is: withoutNotes(cell.text) });
	}
	for (const { own, file } of pairRows(table.rows, rows, read)) {
		if (own !== undefined && file) changesOfRow(table, own, file, read, found);
		else if (own !== undefined)
			found.told.push({
				what: 'row-gone',
				was: wordsOfOwn(table.rows[own]?.cells ?? [], read),
				is: ''
			});
		else if (file && wordsOfRow(file) !== '')
			found.told.push({ what: 'row-added', was: '', is: wordsOfRow(file) });
	}
	return found;
}

function changesOfRow(
	table: Table,
	row: number,
	file: readonly ReturnedCell[],
	read: Read,
	{ changes, told }: TableDifferences
): void {
	const { kind, cells = [] } = table.rows[row] ?? {};
	const isSum = kind === 'total' || kind === 'subtotal';
	for (const [column, { content, value }] of cells.entries()) {
		const cell = file[column] ?? { text: '', notes: [] };
		if (saysTheSame(cell, content, read)) continue;
		if (isSum && value !== undefined)
			told.push({ what: 'total', was: read(content), is: withoutNotes(cell.text) });
		else {
			const at = { node: table.id, cell: { row, column }, mark: markOfLine(content) };
			changes.push({ kind: 'changed', ...at, ...cell });
		}
	}
}

/** Most pairs of rows whose words are compared; beyond that rows that came and went are told. */
const mostLikened = 90_000;

type RowPair = { own?: number; file?: readonly ReturnedCell[] };

/** Rows that say the same, in order; between them as many as there were one by one, else those that have words in common. */
function pairRows(
	own: readonly Row[],
	file: readonly (readonly ReturnedCell[])[],
	read: Read
): RowPair[] {
	const was = own.map(({ cells }) => wordsOfOwn(cells, read));
	const is = file.map(wordsOfRow);
	const pairs: RowPair[] = [];
	let gone: number[] = [];
	let came: number[] = [];
	const settle = () => {
		const isOneByOne = gone.length === came.length;
		const isTooMany = gone.length * came.length > mostLikened;
		for (const at of came) {
			const best = isOneByOne
				? 0
				: isTooMany
					? -1
					: gone.findIndex((each) => likeness(was[each] ?? '', is[at] ?? '') > 0.3);
			const [row] = best < 0 ? [] : gone.splice(best, 1);
			pairs.push({ ...(row !== undefined && { own: row }), file: file[at] ?? [] });
		}
		pairs.push(...gone.map((row) => ({ own: row })));
		[gone, came] = [[], []];
	};
	let [from, to] = [0, 0];
	// Where too many rows came or went, all of them did.
	const differing = changesBetween(was.map(bare), is.map(bare)) ?? [
		{ removed: true, added: false, count: was.length },
		{ removed: false, added: true, count: is.length }
	];
	for (const { added, removed, count } of differing)
		for (let step = 0; step < count; step += 1) {
			if (removed) gone.push(from++);
			else if (added) came.push(to++);
			else {
				settle();
				pairs.push({ own: from++, file: file[to++] ?? [] });
			}
		}
	settle();
	return pairs;
}
