const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook beside its sheet, by their path in the file (ECMA-376, parts 1 and 2). */
export const workbookParts: readonly (readonly [path: string, xml: string])[] = [
	[
		'[Content_Types].xml',
		`${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`
	],
	[
		'_rels/.rels',
		`${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	],
	[
		'xl/_rels/workbook.xml.rels',
		`${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
	],
	[
		'xl/workbook.xml',
		`${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="Verbale" sheetId="1" r:id="rId1"/></sheets></workbook>`
	],
	[
		'xl/styles.xml',
		`${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`
	]
];

const usualWidth = 20;

/** The sheet up to its first row. Its heads and first column stay in view; `widths` are in characters. */
export function sheetBegin({
	isRightToLeft,
	widths = [40],
	columns
}: {
	isRightToLeft: boolean;
	widths?: readonly number[];
	columns: number;
}): string {
	const direction = isRightToLeft ? ' rightToLeft="1"' : '';
	const width = Array.from(
		{ length: columns },
		(_, index) =>
			`<col min="${index + 1}" max="${index + 1}" width="${widths[index] ?? usualWidth}" customWidth="1"/>`
	).join('');
	return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView${direction} tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>${width}</cols><sheetData>`;
}

/** The sheet after its last row. */
export const sheetEnd = '</sheetData></worksheet>';
