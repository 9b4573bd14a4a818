import {
	Document,
	FootnoteReferenceRun,
	HeadingLevel,
	LevelFormat,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun
} from 'docx';
import type { Inline, Section, Table as ModelTable } from '#lib/domain/compilation/model.ts';
import type { ReadDocument } from '#lib/domain/compilation/document-findings/read-document.ts';

type Writer = {
	heading(depth: number, label: string, content: readonly Inline[]): void;
	annex(label: string, content: readonly Inline[]): void;
	numbered(label: string, content: readonly Inline[]): void;
	plain(content: readonly Inline[]): void;
	table(table: ModelTable): void;
};

function write(document: ReadDocument, writer: Writer): void {
	const label = (id: string) => document.stated[id] ?? '';
	const caption = (id: string) => document.captions.find(({ node }) => node === id);
	const words: Record<string, string> = {
		en: 'Table',
		fr: 'Tableau',
		es: 'Cuadro',
		ru: 'Таблица',
		zh: '表',
		ar: 'الجدول'
	};
	const section = (node: Section, depth: number) => {
		writer.heading(depth, label(node.id), node.heading);
		for (const child of node.children) {
			if (child.type === 'section') section(child, depth + 1);
			else if (child.type === 'paragraph') writer.numbered(label(child.id), child.content);
			else if (child.type === 'table') writer.table(child);
			else {
				const known = caption(child.id);
				const prefix = known ? `${words[document.language] ?? ''} ${known.number}` : undefined;
				if (prefix !== undefined) writer.plain([{ type: 'text', text: prefix }]);
				if (child.content.length > 0) writer.plain(child.content);
			}
		}
	};
	for (const node of document.compilation.sections) section(node, 0);
	for (const annex of document.compilation.annexes) {
		writer.annex(label(annex.id), annex.heading);
		for (const child of annex.children) {
			if (child.type === 'table') writer.table(child);
			else if (label(child.id) !== '') writer.numbered(label(child.id), child.content);
			else writer.plain(child.content);
		}
	}
}

const textOf = (content: readonly Inline[]): string =>
	content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');

/** The document as HTML, with `sup` marks and notes at the end. */
export function asHtml(document: ReadDocument): string {
	const parts: string[] = [];
	const notes: string[] = [];
	const escape = (text: string) =>
		text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	const line = (content: readonly Inline[]): string =>
		content
			.map((inline) => {
				if (inline.type === 'text') return escape(inline.text);
				if (inline.type !== 'footnote') return '';
				const mark = document.stated[inline.id] ?? '';
				notes.push(`<li id="fn${mark}">${mark}. ${escape(textOf(inline.content))}</li>`);
				return `<sup><a href="#fn${mark}">${mark}</a></sup>`;
			})
			.join('');
	write(document, {
		heading: (depth, label, content) =>
			parts.push(
				`<h${Math.min(depth + 2, 6)}>${label} ${line(content)}</h${Math.min(depth + 2, 6)}>`
			),
		annex: (label, content) => parts.push(`<h2>${label} ${line(content)}</h2>`),
		numbered: (label, content) => parts.push(`<p>${label} ${line(content)}</p>`),
		plain: (content) => parts.push(`<p>${line(content)}</p>`),
		table: (table) => {
			const rows = table.rows.map(
				({ cells }) =>
					`<tr>${cells.map(({ content }) => `<td>${line(content)}</td>`).join('')}</tr>`
			);
			const head = table.columns.map(({ heading }) => `<th>${line(heading)}</th>`).join('');
			parts.push(`<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`);
		}
	});
	return `<!doctype html><html lang="${document.language}"><head><title>x</title></head><body>\n${parts.join('\n')}\n<ol class="footnotes">\n${notes.join('\n')}\n</ol></body></html>`;
}

/** The document as a Word file: heading styles, automatic paragraph numbers, real footnotes. */
export async function asDocx(document: ReadDocument): Promise<Uint8Array> {
	const children: (Paragraph | Table)[] = [];
	const footnotes: Record<string, { children: Paragraph[] }> = {};
	const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
	const runs = (content: readonly Inline[]) =>
		content.flatMap((inline) => {
			if (inline.type === 'text') return [new TextRun(inline.text)];
			if (inline.type !== 'footnote') return [];
			const id = Object.keys(footnotes).length + 1;
			footnotes[id] = { children: [new Paragraph(textOf(inline.content))] };
			return [new FootnoteReferenceRun(id)];
		});
	let annexed = false;
	write(document, {
		heading: (depth, label, content) =>
			children.push(
				new Paragraph({
					heading: levels[depth] ?? HeadingLevel.HEADING_3,
					children: [new TextRun(`${label} `), ...runs(content)]
				})
			),
		annex: (label, content) => {
			annexed = true;
			children.push(
				new Paragraph({
					heading: HeadingLevel.HEADING_1,
					children: [new TextRun(label), new TextRun(' '), ...runs(content)]
				})
			);
		},
		numbered: (label, content) =>
			children.push(
				new Paragraph({
					...(annexed ? {} : { numbering: { reference: 'paragraphs', level: 0 } }),
					children: [...(annexed ? [new TextRun(`${label} `)] : []), ...runs(content)]
				})
			),
		plain: (content) => children.push(new Paragraph({ children: runs(content) })),
		table: (table) => {
			const row = (cells: readonly (readonly Inline[])[]) =>
				new TableRow({
					children: cells.map(
						(content) => new TableCell({ children: [new Paragraph({ children: runs(content) })] })
					)
				});
			children.push(
				new Table({
					rows: [
						row(table.columns.map(({ heading }) => heading)),
						...table.rows.map(({ cells }) => row(cells.map(({ content }) => content)))
					]
				})
			);
		}
	});
	const arabic = document.language === 'ar';
	return new Uint8Array(
		await Packer.toBuffer(
			new Document({
				numbering: {
					config: [
						{
							reference: 'paragraphs',
							levels: [{ level: 0, format: LevelFormat.DECIMAL, text: arabic ? '%1-' : '%1.' }]
						}
					]
				},
				footnotes,
				sections: [{ children }]
			})
		)
	);
}
