import writeXlsxFile from 'write-excel-file/node';

/** Most characters of a cell (ECMA-376 as Excel reads it). */
const mostCharacters = 32_767;

/** A table as a workbook of one sheet: every cell is text, so that nothing is taken for a formula; the head stays in view. */
export async function tableXlsx(
	table: readonly (readonly string[])[],
	{ isRightToLeft }: { isRightToLeft: boolean }
): Promise<Uint8Array<ArrayBuffer>> {
	const data = table.map((cells, row) =>
		cells.map((value) => ({
			// XML 1.0 knows no control characters and no noncharacters.
			value: value
				.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
				.slice(0, mostCharacters),
			type: String,
			...(row === 0 && { fontWeight: 'bold' as const, wrap: true })
		}))
	);
	const columns = (table[0] ?? []).map((_, index) => ({ width: index === 0 ? 40 : 20 }));
	const file = writeXlsxFile(data, {
		columns,
		stickyRowsCount: 1,
		stickyColumnsCount: 1,
		...(isRightToLeft && { rightToLeft: true })
	});
	return new Uint8Array(await file.toBuffer());
}
