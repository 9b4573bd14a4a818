import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { libreOffice } from './libre-office.ts';

/** A Word document of these paragraphs; a list of lists becomes a table. */
export async function wordFile(
	paragraphs: readonly (string | string[][])[],
	{ rightToLeft = false } = {}
): Promise<Uint8Array> {
	const paragraph = (text: string) =>
		new Paragraph({ bidirectional: rightToLeft, children: [new TextRun({ text, rightToLeft })] });
	const document = new Document({
		sections: [
			{
				children: paragraphs.map((each) =>
					typeof each === 'string'
						? paragraph(each)
						: new Table({
								rows: each.map(
									(row) =>
										new TableRow({
											children: row.map((cell) => new TableCell({ children: [paragraph(cell)] }))
										})
								)
							})
				)
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

/** The same in another format, as LibreOffice saves it. */
export async function officeFile(
	paragraphs: readonly string[],
	format: 'pdf' | 'odt' | 'rtf',
	more = {}
): Promise<Uint8Array> {
	return libreOffice.convert(await wordFile(paragraphs, more), 'docx', format);
}
