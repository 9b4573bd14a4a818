import type { ExportFormat } from './export-format.ts';
import { allInlines, linesOf } from './findings/walk.ts';
import type { Compilation } from './model.ts';

/** Code units of all words beyond which writing a file takes more than a moment: some 60 pages; a PDF takes thrice as long. */
const mostAtOnce: Partial<Record<ExportFormat, number>> = { docx: 600_000, pdf: 200_000 };

/** Whether writing the document as a file takes so long that whoever waits is told how far it is. */
export function isLongDocument(compilation: Compilation, format: ExportFormat): boolean {
	const most = mostAtOnce[format];
	if (most === undefined) return false;
	let size = 0;
	for (const { line } of linesOf(compilation))
		for (const inline of allInlines(line)) {
			if (inline.type === 'text') size += inline.text.length;
			if (size > most) return true;
		}
	return false;
}
