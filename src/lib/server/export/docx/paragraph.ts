import { AlignmentType, Bookmark, Paragraph as DocxParagraph, Tab, TextRun } from 'docx';
import type { Inline, Paragraph, Plain } from '#lib/domain/compilation/model.ts';
import { blocksOf, type Block } from '../blocks.ts';
import { notedPassages } from '#lib/domain/compilation/noted-passages.ts';
import { identityOf } from '#lib/domain/compilation/paragraph-identity.ts';
import { inlineRuns, type InlineLook } from './inline.ts';
import { textRuns } from './text-runs.ts';
import { page } from './type-setting.ts';
import type { Writing } from './writing.ts';

/** Name of the one list that numbers all paragraphs of the compilation. */
export const paragraphList = 'paragraphs';

/** A numbered paragraph and the lines of its lists. The number comes from Word's own numbering, which never restarts. */
export function paragraphOf(node: Paragraph, writing: Writing): DocxParagraph[] {
	writing.beginParagraph();
	const [first, ...rest] = blocksOf(node.content, writing.language);
	const noted = notedPassages(node.content);
	const anchor = writing.bookmarks.get(node.id);
	if (anchor === undefined) throw new Error(`the paragraph ${node.id} has no number`);
	return [
		new DocxParagraph({
			style: 'NumberedText',
			numbering: { reference: paragraphList, level: 0, custom: true },
			bidirectional: writing.rightToLeft,
			children: [
				new Bookmark({ id: anchor, children: [] }),
				new Bookmark({
					id: identityOf(node.id),
					children: inlineRuns(first.content, writing, { noted })
				})
			]
		}),
		...rest.map((block) => lineOf(block, writing, noted))
	];
}

const plainStyles: Record<Plain['style'], string> = {
	heading: 'PlainHeading',
	body: 'BodyText',
	question: 'Question',
	field: 'AnswerField'
};

/** Text without a number. Throws at a style it does not know. */
export function plainOf(node: Plain, writing: Writing): DocxParagraph[] {
	const style = plainStyles[node.style];
	if (style === undefined) throw new Error(`unknown style of plain text ${node.style}`);
	const [first, ...rest] = blocksOf(node.content, writing.language);
	const noted = notedPassages(node.content);
	return [
		new DocxParagraph({
			style,
			bidirectional: writing.rightToLeft,
			children: [
				new Bookmark({
					id: identityOf(node.id),
					children: inlineRuns(first.content, writing, { noted })
				})
			]
		}),
		...rest.map((block) => lineOf(block, writing, noted))
	];
}

/** A note to a table or an annex: its letter, then its words. */
export function letteredNote(id: string, content: Inline[], writing: Writing): DocxParagraph {
	return new DocxParagraph({
		style: 'LetteredNote',
		bidirectional: writing.rightToLeft,
		children: [
			...textRuns(writing.numbers.get(id)?.mark ?? '', writing, { superScript: true }),
			...textRuns(' ', writing),
			...inlineRuns(content, writing)
		]
	});
}

function lineOf(
	{ depth, mark, content }: Block,
	writing: Writing,
	noted: InlineLook['noted']
): DocxParagraph {
	const start = page.indent + depth * page.step;
	return new DocxParagraph({
		style: 'BodyText',
		bidirectional: writing.rightToLeft,
		alignment: AlignmentType.BOTH,
		indent:
			mark === undefined
				? { start: depth === 0 ? page.indent : start + page.step, end: page.indent }
				: { start: start + page.step, end: page.indent, hanging: page.step },
		children: [
			...(mark === undefined
				? []
				: [...textRuns(mark, writing), new TextRun({ children: [new Tab()] })]),
			...inlineRuns(content, writing, { level: depth, noted })
		]
	});
}
