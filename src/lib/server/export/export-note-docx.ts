import {
	AlignmentType,
	BorderStyle,
	Document,
	ExternalHyperlink,
	Packer,
	Paragraph,
	TextRun
} from 'docx';
import type { ParagraphChild } from 'docx';
import type { PaperLetter } from '#lib/domain/invitations/paper-letter.ts';
import { settleDocx } from './docx/settle.ts';
import { stylesOf } from './docx/styles.ts';
import { textRuns } from './docx/text-runs.ts';
import { page } from './docx/type-setting.ts';
import { startWriting } from './docx/writing.ts';
import { readableText } from './readable-text.ts';
import { formWords } from './words/form-words.ts';

/** Half points: larger than a document, as letters are. */
const size = { size: 23, sizeComplexScript: 29 };

/** Width of the text in a frame, in half points. */
const frameWidth = 867;

/** Half points of an address that is to stand in its frame unbroken: a letter is about half as wide as high. */
function sizeOnOneLine(text: string): number {
	return Math.max(16, Math.min(size.size, Math.floor(frameWidth / (text.length * 0.51))));
}

/**
 * A note verbale or a letter as a Word document in its language: A4, letterhead, the private link and the recovery code in a
 * frame of their own, left to right in every language. The same letter gives the same bytes.
 */
export async function exportNoteDocx(letter: PaperLetter): Promise<Uint8Array> {
	const { language, kind } = letter;
	const writing = startWriting(language, formWords(language), new Map(), new Map());
	const none = { start: 0, end: 0 };
	type Look = { bold?: boolean };
	type Set = { alignment?: 'start' | 'end' | 'center' | 'both'; before?: number; after?: number };
	const line = (text: string, { alignment, before = 0, after = 160 }: Set = {}, look: Look = {}) =>
		new Paragraph({
			style: 'BodyText',
			alignment: alignment ?? AlignmentType.START,
			bidirectional: writing.rightToLeft,
			indent: none,
			spacing: { before, after },
			children: textRuns(text, writing, { ...size, ...look })
		});
	const rule = { style: BorderStyle.SINGLE, size: 6, space: 6, color: '808080' };
	// Whoever copies them gets nothing invisible with them.
	const plain = (text: string) =>
		new TextRun({ text, size: sizeOnOneLine(text), language: { value: 'en-GB' } });
	const framed = (children: ParagraphChild[], bidirectional: boolean) =>
		new Paragraph({
			style: 'BodyText',
			bidirectional,
			alignment: AlignmentType.START,
			indent: { start: 200, end: 200 },
			spacing: { before: 0, after: 0 },
			keepNext: true,
			border: { top: rule, bottom: rule, left: rule, right: rule },
			children
		});
	const [organization = '', office = ''] = letter.head;
	const date = line(letter.place, { alignment: AlignmentType.END, before: 240, after: 240 });
	const addressee = line(letter.addressee, { before: 240, after: 240 });
	const children = [
		line(organization, { alignment: AlignmentType.CENTER, after: 40 }, { bold: true }),
		new Paragraph({
			style: 'BodyText',
			alignment: AlignmentType.CENTER,
			bidirectional: writing.rightToLeft,
			indent: none,
			spacing: { after: 360 },
			border: { bottom: rule },
			children: textRuns(office, writing, size)
		}),
		...(letter.reference === undefined ? [] : [line(letter.reference, { after: 240 })]),
		...(kind === 'letter' ? [date, addressee] : []),
		line(
			letter.title,
			{ alignment: kind === 'note' ? AlignmentType.CENTER : AlignmentType.START, after: 240 },
			{ bold: true }
		),
		...letter.paragraphs.flatMap((text) =>
			text
				.split('\n')
				.map((each, index, all) =>
					line(each, { alignment: AlignmentType.BOTH, after: index === all.length - 1 ? 160 : 0 })
				)
		),
		line('', { after: 60 }),
		...letter.access.flatMap(({ term, value }) => [
			framed(textRuns(term, writing, { ...size, bold: true }), writing.rightToLeft),
			framed(
				value.startsWith('http')
					? [new ExternalHyperlink({ link: value, children: [plain(value)] })]
					: [plain(value)],
				false
			)
		]),
		...letter.closing.map((text) => line(text, { alignment: AlignmentType.BOTH, before: 320 })),
		...(kind === 'note' ? [date, addressee] : [])
	];
	const document = new Document({
		title: readableText(letter.title),
		styles: stylesOf(language),
		compatibility: { version: 15 },
		sections: [
			{
				properties: {
					page: {
						size: { width: page.width, height: page.height },
						margin: { top: 1134, bottom: 1134, left: 1417, right: 1417 }
					}
				},
				children
			}
		]
	});
	return settleDocx(await Packer.pack(document, 'uint8array'), letter.day);
}
