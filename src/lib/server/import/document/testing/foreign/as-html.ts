import { piecesOf, summaryHeads, type Master, type MasterBlock } from './master.ts';

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The document as a page of the web: raised marks, lists within lists, cells across columns. */
export function asHtml(master: Master): string {
	const notes: string[] = [];
	const line = (text: string) =>
		piecesOf(text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0'))
			.map((piece) =>
				piece.mark
					? `<sup><a href="#fn${escape(piece.text)}">${escape(piece.text)}</a></sup>`
					: escape(piece.text)
			)
			.join('');
	const out: string[] = [];
	const blocks = master.blocks;
	for (let at = 0; at < blocks.length; at += 1) {
		const block = blocks[at];
		if (block === undefined) continue;
		const whole = `${escape(block.label)} ${line(block.text)}`.trim();
		if (block.kind === 'masthead') out.push(`<p class="masthead">${whole}</p>`);
		else if (block.kind === 'title') out.push(`<h1>${whole}</h1>`);
		else if (block.kind === 'chapter') out.push(`<h2>${whole}</h2>`);
		else if (block.kind === 'part') out.push(`<h3>${whole}</h3>`);
		else if (block.kind === 'annex')
			out.push(`<h2>${escape(block.label)}</h2><h3>${line(block.text)}</h3>`);
		else if (block.kind === 'note')
			notes.push(
				`<p id="fn${escape(block.label)}"><sup>${escape(block.label)}</sup> ${line(block.text)}</p>`
			);
		else if (block.kind === 'summary')
			out.push(`<h4>${summaryHeads[master.language] ?? ''}</h4><p>${whole}</p>`);
		else if (block.kind === 'item') {
			const items: MasterBlock[] = [];
			while (blocks[at]?.kind === 'item') items.push(blocks[at++] as MasterBlock);
			at -= 1;
			out.push(
				`<ul style="list-style: none"><li><ul>${items.map(({ label, text }) => `<li>${escape(label)} ${line(text)}</li>`).join('')}</ul></li></ul>`
			);
		} else if (block.kind === 'table')
			out.push(`<p><b>${escape(block.label)}</b><br>${line(block.text)}</p>`);
		else if (block.kind === 'head') {
			const rows: MasterBlock[] = [];
			while (['head', 'group', 'row', 'total'].includes(blocks[at]?.kind ?? ''))
				rows.push(blocks[at++] as MasterBlock);
			at -= 1;
			out.push(tableOf(rows, line));
		} else out.push(`<p>${whole}</p>`);
	}
	return `<!DOCTYPE html>\n<html lang="${master.language}"><head><meta charset="utf-8"><title>${escape(master.name)}</title><style>p { margin: 0 }</style></head>\n<body>\n<div id="main">\n${out.join('\n')}\n<hr>\n${notes.join('\n')}\n</div>\n</body></html>\n`;
}

function tableOf(rows: readonly MasterBlock[], line: (text: string) => string): string {
	const count = Math.max(...rows.map(({ cells }) => cells.length));
	const cell = (row: MasterBlock, text: string) =>
		row.kind === 'head'
			? `<th scope="col">${line(text)}</th>`
			: row.kind === 'total'
				? `<td><strong>${line(text)}</strong></td>`
				: `<td>${line(text)}</td>`;
	const html = rows.map((row) =>
		row.kind === 'group'
			? `<tr><th colspan="${count}">${line(row.text)}</th></tr>`
			: `<tr>${row.cells.map((text) => cell(row, text)).join('')}</tr>`
	);
	return `<table>\n<thead>${html[0]}</thead>\n<tbody>${html.slice(1).join('\n')}</tbody>\n</table>`;
}
