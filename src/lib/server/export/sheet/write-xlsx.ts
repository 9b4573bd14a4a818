import { Zip, ZipDeflate } from 'fflate';
import type { Batches } from './cell.ts';
import { sheetBegin, sheetEnd, workbookParts } from './workbook-parts.ts';
import type { SharedTexts } from './row-xml.ts';
import { rowXml, sharedXml } from './row-xml.ts';

/** Of each kind of deflation the first is the quickest; a table of words shrinks to a tenth all the same. */
const level = 1;

/** Characters of XML that are deflated at once. */
const atOnce = 1 << 17;

/**
 * A table as a workbook of one sheet (ECMA-376), its first row the heads, which stay in view. Bytes are given out as they
 * come into being: no more is held than a batch of rows. Every cell has its place and its kind, so that nothing is
 * taken for a formula or for a number.
 */
export async function* writeXlsx(
	batches: Batches,
	look: { isRightToLeft: boolean; widths?: readonly number[] }
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const ready: Uint8Array<ArrayBuffer>[] = [];
	const zip = new Zip((failure, bytes) => {
		if (failure) throw failure;
		if (bytes.length > 0) ready.push(bytes as Uint8Array<ArrayBuffer>);
	});
	const encoder = new TextEncoder();
	const open = (path: string) => {
		const part = new ZipDeflate(path, { level });
		// The same table is the same file, whenever it is written.
		part.mtime = new Date(1980, 0, 1);
		zip.add(part);
		return part;
	};
	for (const [path, xml] of workbookParts) open(path).push(encoder.encode(xml), true);
	const sheet = open('xl/worksheets/sheet1.xml');
	const shared: SharedTexts = new Map();
	let waiting: string | undefined;
	let number = 0;
	for await (const rows of batches) {
		for (const row of rows) {
			waiting ??= sheetBegin({ ...look, columns: row.length });
			number += 1;
			waiting += rowXml(row, number, shared);
			if (waiting.length < atOnce) continue;
			sheet.push(encoder.encode(waiting));
			waiting = '';
			yield* ready.splice(0);
		}
		yield* ready.splice(0);
	}
	waiting ??= sheetBegin({ ...look, columns: 1 });
	sheet.push(encoder.encode(waiting + sheetEnd), true);
	open('xl/sharedStrings.xml').push(encoder.encode(sharedXml(shared)), true);
	zip.end();
	yield* ready;
}
