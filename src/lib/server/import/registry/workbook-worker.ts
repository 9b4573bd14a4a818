import { Buffer } from 'node:buffer';
import { parentPort, workerData } from 'node:worker_threads';
import readWorkbook from 'read-excel-file/node';
import type { WorkbookRead } from './read-sheet.ts';

try {
	const [sheet] = await readWorkbook(Buffer.from(workerData as Uint8Array), { trim: false });
	const rows = (sheet?.data ?? []).map((cells, index) => ({
		line: index + 1,
		cells: cells.map((cell) =>
			cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null ? '' : String(cell)
		)
	}));
	parentPort?.postMessage({ ok: true, rows } satisfies WorkbookRead);
} catch {
	parentPort?.postMessage({ ok: false } satisfies WorkbookRead);
}
