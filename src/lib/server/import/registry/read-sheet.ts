import type { SheetRow } from '#lib/domain/registry/read-registry.ts';
import type { RegistryFault } from '#lib/domain/registry/registry-faults.ts';
import { unguardedCell } from '#lib/domain/spreadsheet-cell.ts';
import { workApart } from '../../work-apart.ts';
import { decodeFile } from '../ledger/decode-file.ts';
import { parseCsv } from '../ledger/parse-csv.ts';

export type WorkbookRead = { ok: true; rows: SheetRow[] } | { ok: false };

const mostBytes = 4 * 1024 * 1024;
const mostRows = 20_000;

/** A workbook is unpacked where it harms nobody, however large it becomes. */
const readWorkbook = workApart<Uint8Array, WorkbookRead>(
	'#lib/server/import/registry/workbook-worker.ts',
	{ seconds: 30, megabytes: 384 }
);

/** The rows of a spreadsheet, CSV or the first sheet of a workbook (XLSX), all cells as texts, or why it cannot be read. */
export async function readSheet(
	file: Uint8Array
): Promise<{ ok: true; rows: SheetRow[] } | { ok: false; faults: RegistryFault[] }> {
	const refuse = (code: RegistryFault['code'], value = '', line?: number) => ({
		ok: false as const,
		faults: [{ code, value, ...(line !== undefined && { line }) }]
	});
	if (file.length > mostBytes) return refuse('too-large', String(mostBytes / 1024 / 1024));
	let rows: SheetRow[];
	if (file[0] === 0x50 && file[1] === 0x4b) {
		const read = await readWorkbook(file);
		if (!read.done || !read.result.ok) return refuse('not-workbook');
		rows = read.result.rows;
	} else {
		const text = decodeFile(file);
		if (text === undefined || text.includes('\0')) return refuse('not-utf8');
		const parsed = parseCsv(text);
		if (!parsed.ok) return refuse(parsed.reason, '', parsed.line);
		rows = parsed.records;
	}
	const filled = rows
		.map(({ line, cells }) => ({ line, cells: cells.map(unguardedCell) }))
		.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	return filled.length > mostRows
		? refuse('too-many-rows', String(mostRows))
		: { ok: true, rows: filled };
}
