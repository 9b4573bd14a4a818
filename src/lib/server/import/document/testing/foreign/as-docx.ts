import { strToU8, zipSync } from 'fflate';
import { piecesOf, summaryHeads, type Master, type MasterBlock } from './master.ts';

/** How a Word file is written: numbers typed or kept by Word, and whether changes are tracked. */
export type WordManner = { automatic: boolean; tracked: boolean; boxed: boolean };

const space =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The document as a Word file: real footnotes, numbers, a box on the cover, changes tracked. */
export function asDocx(master: Master, manner: WordManner): Uint8Array {
	const notes = master.blocks.filter(({ kind }) => kind === 'note');
	let nextNote = 0;
	const run = (text: string, more = '') =>
		`<w:r>${more === '' ? '' : `<w:rPr>${more}</w:rPr>`}<w:t xml:space="preserve">${escape(text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0'))}</w:t></w:r>`;
	const runs = (text: string) =>
		piecesOf(text)
			.map((piece) => {
				if (!piece.mark)
					return split(piece.text)
						.map((part) => run(part))
						.join('');
				if (/^[a-z]$/.test(piece.text))
					return run(piece.text, '<w:vertAlign w:val="superscript"/>');
				nextNote += 1;
				return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${nextNote}"/></w:r>`;
			})
			.join('');
	const paragraph = (style: string, content: string, more = '') =>
		`<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}${master.language === 'ar' ? '<w:bidi/>' : ''}</w:pPr>${content}</w:p>`;
	const body: string[] = [];
	let tracked = !manner.tracked;
	const blocks = master.blocks;
	for (let at = 0; at < blocks.length; at += 1) {
		const block = blocks[at];
		if (block === undefined) continue;
		if (block.kind === 'head') {
			const rows: MasterBlock[] = [];
			while (['head', 'group', 'row', 'total'].includes(blocks[at]?.kind ?? ''))
				rows.push(blocks[at++] as MasterBlock);
			at -= 1;
			body.push(tableOf(rows, runs));
			continue;
		}
		if (block.kind === 'note') {
			if (block.label === '*') body.push(paragraph('Normal', run(`* ${block.text}`)));
			continue;
		}
		const typed = (style: string) =>
			paragraph(
				style,
				block.label === ''
					? runs(block.text)
					: run(block.label) + '<w:r><w:tab/></w:r>' + runs(block.text)
			);
		if (block.kind === 'masthead' && manner.boxed && at === 0)
			body.push(
				`<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('Normal', runs(block.text))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('Normal', runs(block.text))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
			);
		else if (block.kind === 'paragraph' && manner.automatic) {
			const deleted = tracked
				? ''
				: '<w:del w:id="900" w:author="x" w:date="2020-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">Ninety-nine States </w:delText></w:r></w:del>';
			tracked = true;
			body.push(
				paragraph(
					'SingleTxtG',
					deleted + runs(block.text),
					'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
				)
			);
		} else if (block.kind === 'paragraph') {
			const inserted = tracked
				? typed('SingleTxtG')
				: paragraph(
						'SingleTxtG',
						`${run(block.label)}<w:r><w:tab/></w:r><w:ins w:id="901" w:author="x" w:date="2020-01-01T00:00:00Z">${runs(block.text)}</w:ins>`
					);
			tracked = true;
			body.push(inserted);
		} else if (block.kind === 'chapter') body.push(typed('HChG'));
		else if (block.kind === 'part') body.push(typed('H1G'));
		else if (block.kind === 'annex')
			body.push(paragraph('HChG', run(block.label)), paragraph('HChG', runs(block.text)));
		else if (block.kind === 'table')
			body.push(paragraph('H23G', `${run(block.label)}<w:r><w:br/></w:r>${runs(block.text)}`));
		else if (block.kind === 'summary')
			body.push(paragraph('Normal', run(summaryHeads[master.language] ?? '')), typed('SingleTxtG'));
		else body.push(typed(block.kind === 'title' ? 'HChG' : 'SingleTxtG'));
	}
	const real = notes.filter(({ label }) => label !== '*');
	const footnotes = `<w:footnotes ${space}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${real
		.map(
			(note, at) =>
				`<w:footnote w:id="${at + 1}">${paragraph('FootnoteText', `<w:r><w:footnoteRef/></w:r>${run(` ${note.text}`)}`)}</w:footnote>`
		)
		.join('')}</w:footnotes>`;
	const numbering = `<w:numbering ${space}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
	const styles = `<w:styles ${space}>${[
		['Normal', 'Normal'],
		['HChG', '_ H _Ch_G'],
		['H1G', '_ H_1_G'],
		['H23G', '_ H_2/3_G'],
		['SingleTxtG', '_ Single Txt_G'],
		['FootnoteText', 'footnote text']
	]
		.map(
			([id, name]) =>
				`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
		)
		.join('')}</w:styles>`;
	const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
	const part = (text: string) => strToU8(declaration + text);
	const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
	const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	return zipSync(
		{
			'[Content_Types].xml': part(
				`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${type}.footnotes+xml"/><Override PartName="/word/numbering.xml" ContentType="${type}.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`
			),
			'_rels/.rels': part(
				`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`
			),
			'word/_rels/document.xml.rels': part(
				`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/footnotes" Target="footnotes.xml"/><Relationship Id="r2" Type="${relation}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${relation}/styles" Target="styles.xml"/></Relationships>`
			),
			'word/document.xml': part(
				`<w:document ${space}><w:body>${body.join('\n')}<w:sectPr/></w:body></w:document>`
			),
			'word/footnotes.xml': part(footnotes),
			'word/numbering.xml': part(numbering),
			'word/styles.xml': part(styles)
		},
		{ mtime: '2020-01-01T00:00:00' }
	);
}

/** Word cuts runs anywhere: here in the middle of each long piece. */
const split = (text: string): string[] =>
	text.length < 30 ? [text] : [text.slice(0, 17), text.slice(17)];

function tableOf(rows: readonly MasterBlock[], runs: (text: string) => string): string {
	const count = Math.max(...rows.map(({ cells }) => cells.length));
	const cell = (text: string, across = 1) =>
		`<w:tc><w:tcPr>${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''}</w:tcPr><w:p>${runs(text)}</w:p></w:tc>`;
	return `<w:tbl>${rows
		.map(
			(row) =>
				`<w:tr>${row.kind === 'group' ? cell(row.text, count) : row.cells.map((text) => cell(text)).join('')}</w:tr>`
		)
		.join('')}</w:tbl>`;
}
