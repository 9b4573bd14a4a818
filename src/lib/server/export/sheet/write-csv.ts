import { csvOf } from '../ledger-csv.ts';
import type { Batches, Cell } from './cell.ts';

/**
 * A table as comma-separated values (RFC 4180), in UTF-8 with the mark by which Excel knows it. Lines end with CRLF; a cell
 * that a spreadsheet would take for a formula begins with an apostrophe. Days are `YYYY-MM-DD`, moments `YYYY-MM-DD HH:MM`.
 */
export async function* writeCsv(batches: Batches): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const encoder = new TextEncoder();
	let mark = '\uFEFF';
	for await (const rows of batches) {
		yield encoder.encode(mark + csvOf(rows.map((cells) => cells.map(textOf))));
		mark = '';
	}
}

function textOf(cell: Cell): string {
	if (cell === undefined) return '';
	if (typeof cell === 'object') return 'day' in cell ? cell.day : cell.moment.replace('T', ' ');
	return String(cell);
}
