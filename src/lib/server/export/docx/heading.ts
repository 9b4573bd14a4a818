import { Bookmark, HeadingLevel, Paragraph, Tab, TextRun } from 'docx';
import type { Annex, Section } from '#lib/domain/compilation/model.ts';
import { identityOf } from '#lib/domain/compilation/paragraph-identity.ts';
import { subheadingOf } from '#lib/domain/compilation/returned/own-lines.ts';
import { inlineRuns } from './inline.ts';
import { textRuns } from './text-runs.ts';
import type { Writing } from './writing.ts';

const levels = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
	HeadingLevel.HEADING_5
] as const;

/** The heading of a section, its mark in the margin. The mark is literal: Word has no list of أولاً. */
export function sectionHeading(node: Section, writing: Writing): Paragraph {
	const numbered = writing.numbers.get(node.id);
	const anchor = writing.bookmarks.get(node.id);
	if (numbered === undefined || anchor === undefined) {
		throw new Error(`the section ${node.id} has no number`);
	}
	return new Paragraph({
		heading: levels[Math.min(numbered.depth, levels.length - 1)],
		bidirectional: writing.rightToLeft,
		children: [
			...textRuns(numbered.label, writing),
			new TextRun({ children: [new Tab()] }),
			new Bookmark({ id: identityOf(node.id), children: [] }),
			new Bookmark({ id: anchor, children: inlineRuns(node.heading, writing) })
		]
	});
}

/** The heading of an annex on a page of its own: its number on one line, what it is on the next. */
export function annexHeading(node: Annex, writing: Writing): Paragraph[] {
	const numbered = writing.numbers.get(node.id);
	const anchor = writing.bookmarks.get(node.id);
	if (numbered === undefined || anchor === undefined) {
		throw new Error(`the annex ${node.id} has no number`);
	}
	const { rightToLeft } = writing;
	return [
		new Paragraph({
			style: 'AnnexHeading',
			pageBreakBefore: true,
			bidirectional: rightToLeft,
			children: [
				new Bookmark({ id: identityOf(node.id), children: [] }),
				new Bookmark({ id: anchor, children: textRuns(numbered.label, writing) }),
				new TextRun({ break: 2 }),
				...inlineRuns(node.heading, writing)
			]
		}),
		...(node.subheading === undefined
			? []
			: [
					new Paragraph({
						style: 'AnnexSubheading',
						bidirectional: rightToLeft,
						children: [
							new Bookmark({ id: identityOf(subheadingOf(node.id)), children: [] }),
							...inlineRuns(node.subheading, writing)
						]
					})
				])
	];
}
