import {
	AlignmentType,
	PageBreak,
	PageReference,
	Paragraph,
	Table,
	TableBorders,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType,
	type ParagraphChild
} from 'docx';
import type { ContentsLine } from '#lib/domain/compilation/contents.ts';
import { textRuns } from './text-runs.ts';
import { pageWidth as width } from './type-setting.ts';
import type { Writing } from './writing.ts';

const shares = [0.7, 0.18, 0.12] as const;

/**
 * The contents on a page of their own, with the paragraphs under each heading and its page, which Word counts when the file is opened.
 * Nothing without lines.
 */
export function contentsOf(
	lines: readonly ContentsLine[],
	writing: Writing
): (Paragraph | Table)[] {
	if (lines.length === 0) return [];
	const { contents } = writing.words;
	const bidirectional = writing.rightToLeft;
	const cell = (index: 0 | 1 | 2, child: Paragraph) =>
		new TableCell({
			children: [child],
			width: { size: Math.floor(width * shares[index]), type: WidthType.DXA },
			verticalAlign: 'bottom'
		});
	const figure = (children: ParagraphChild[]) =>
		new Paragraph({ style: 'ContentsLine', bidirectional, alignment: AlignmentType.END, children });
	const head = new TableRow({
		tableHeader: true,
		children: [
			cell(0, new Paragraph({ style: 'ContentsLine' })),
			cell(1, figure(textRuns(contents.paragraphs, writing, { italics: true }))),
			cell(2, figure(textRuns(contents.page, writing, { italics: true })))
		]
	});
	const rows = lines.map(({ id, label, text, level, paragraphs }) => {
		const place = writing.bookmarks.get(id);
		if (place === undefined) throw new Error(`the heading ${id} has no bookmark`);
		const range = paragraphs ? [...new Set(paragraphs)].join('\u2013') : '';
		const indent = { start: level * 400 + 600, hanging: 600 };
		const heading = textRuns(`${label}\u00a0\u00a0${text}`, writing);
		return new TableRow({
			cantSplit: true,
			children: [
				cell(0, new Paragraph({ style: 'ContentsLine', bidirectional, indent, children: heading })),
				cell(1, figure(textRuns(range, writing))),
				cell(2, figure([new PageReference(place, { hyperlink: true })]))
			]
		});
	});
	return [
		new Paragraph({
			style: 'ContentsTitle',
			bidirectional,
			pageBreakBefore: true,
			children: textRuns(contents.title, writing)
		}),
		new Table({
			width: { size: width, type: WidthType.DXA },
			columnWidths: shares.map((share) => Math.floor(width * share)),
			layout: TableLayoutType.FIXED,
			borders: TableBorders.NONE,
			visuallyRightToLeft: bidirectional,
			rows: [head, ...rows]
		}),
		new Paragraph({ style: 'ContentsEnd', children: [new PageBreak()] })
	];
}
