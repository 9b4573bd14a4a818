import { AlignmentType, Document, LevelFormat, LevelSuffix, Packer, Paragraph } from 'docx';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { contentsOf as linesOfContents } from '#lib/domain/compilation/contents.ts';
import { numberCompilation, type Numbers } from '#lib/domain/compilation/numbering.ts';
import { linesAsWritten } from '#lib/domain/compilation/returned/lines-as-written.ts';
import { linesProperties } from '#lib/domain/compilation/returned/lines-property.ts';
import { anchorsOf } from './anchors.ts';
import type { TellProgress } from './export-progress.ts';
import { annexOf, sectionOf } from './docx/body.ts';
import { contentsOf } from './docx/contents.ts';
import { inlineRuns } from './docx/inline.ts';
import { mastheadOf } from './docx/masthead.ts';
import { pageFrame } from './docx/page-frame.ts';
import { paragraphList } from './docx/paragraph.ts';
import { settleDocx } from './docx/settle.ts';
import { numberTab, stylesOf } from './docx/styles.ts';
import { textRuns } from './docx/text-runs.ts';
import { page } from './docx/type-setting.ts';
import { startWriting } from './docx/writing.ts';
import { readableText } from './readable-text.ts';
import { formWords } from './words/form-words.ts';
import type { FormWords } from './words/form-words-type.ts';
import { frontOf } from './words/front-of.ts';
import { mastheadLines } from './words/masthead-lines.ts';

/**
 * The compilation as a Word document in its own language: A4, real footnotes, automatic paragraph numbers, styles with
 * outline levels, each run with its language and direction. The same compilation gives the same bytes.
 * `labels` replaces words of the form; `tell` is told how far it is. Throws at a node it does not know and at a footnote inside a footnote.
 */
export async function exportDocx(
	compilation: Compilation,
	labels: Partial<FormWords> = {},
	tell: TellProgress = () => undefined
): Promise<Uint8Array> {
	const { language, masthead } = compilation;
	const words = { ...formWords(language), ...labels };
	const numbers = numberCompilation(compilation);
	const of = [...numbers.values()].filter(({ kind }) => kind === 'paragraph').length;
	let begun = 0;
	const begin = () => tell('writing', (begun += 1), of);
	const anchors = anchorsOf(compilation, numbers);
	const writing = startWriting(language, words, numbers, anchors, begin);
	const lines = mastheadLines(compilation, words);
	const text = [
		...compilation.sections.flatMap((section) => sectionOf(section, writing)),
		...compilation.annexes.flatMap((annex) => annexOf(annex, writing))
	];
	const contents = linesOfContents(compilation, numbers);
	const children = [...mastheadOf(lines, writing), ...contentsOf(contents, writing), ...text];

	const footnotes: Record<string, { children: Paragraph[] }> = {};
	for (const [index, note] of [...writing.footnotes].entries()) {
		footnotes[index + 1] = {
			children: [
				new Paragraph({
					style: 'FootnoteText',
					bidirectional: writing.rightToLeft,
					children: [...textRuns(' ', writing), ...inlineRuns(note.content, writing)]
				})
			]
		};
	}
	if (writing.footnotes.length !== Object.keys(footnotes).length) {
		throw new Error('a footnote inside a footnote');
	}

	tell('closing');
	const document = new Document({
		title: readableText([masthead.title, masthead.subtitle].filter(Boolean).join(' – ')),
		subject: masthead.symbol ?? '',
		styles: stylesOf(language),
		evenAndOddHeaderAndFooters: true,
		numbering: { config: [paragraphNumbers(numbers)] },
		footnotes,
		compatibility: { version: 15 },
		customProperties: linesProperties(
			language,
			linesAsWritten(compilation, frontOf(lines), numbers)
		),
		// Word counts the pages of the contents when it opens the file.
		...(contents.length > 0 && { features: { updateFields: true } }),
		sections: [{ ...pageFrame(lines, writing), children }]
	});
	const bytes = await Packer.pack(document, 'uint8array');
	return settleDocx(bytes, masthead.date ?? '1980-01-01');
}

/** The list `1.`, `2.`, … (`1-` in Arabic) with its number at the text margin. */
function paragraphNumbers(numbers: Numbers) {
	const first = [...numbers.values()].find(({ kind }) => kind === 'paragraph');
	return {
		reference: paragraphList,
		levels: [
			{
				level: 0,
				format: LevelFormat.DECIMAL,
				text: (first?.label ?? '1.').replace('1', '%1'),
				alignment: AlignmentType.START,
				suffix: LevelSuffix.TAB,
				style: {
					paragraph: {
						leftTabStop: numberTab.position,
						indent: { start: page.indent, end: page.indent, firstLine: 0 }
					}
				}
			}
		]
	};
}
