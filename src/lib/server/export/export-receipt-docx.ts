import { Document, Packer, Paragraph, UnderlineType } from 'docx';
import type { IRunPropertiesOptions } from 'docx';
import type { Part } from '#lib/domain/difference.ts';
import type { PrintedAnswer, ReceiptDocument } from '#lib/domain/receipt-document.ts';
import { directionOf } from '#lib/domain/language.ts';
import { answerLists, levelIn, nameOfList } from './docx/answer-lists.ts';
import { pageFrame } from './docx/page-frame.ts';
import { settleDocx } from './docx/settle.ts';
import { stylesOf } from './docx/styles.ts';
import { textRuns } from './docx/text-runs.ts';
import { startWriting } from './docx/writing.ts';
import type { Writing } from './docx/writing.ts';
import { plainRun, runsWithin } from './docx/run-budget.ts';
import { readableText } from './readable-text.ts';
import { formWords } from './words/form-words.ts';

/**
 * A receipt as a Word document in its language: A4, the reference at the head of each page, every passage with its language
 * and direction. The same receipt gives the same bytes.
 */
export async function exportReceiptDocx(receipt: ReceiptDocument): Promise<Uint8Array> {
	const { language } = receipt;
	const writing = startWriting(language, formWords(language), new Map(), new Map());
	const runs = runsWithin(20_000);
	const runsOf = (text: string, look: IRunPropertiesOptions, spoken?: string) =>
		runs.left(text)
			? textRuns(text, writing, look, spoken)
			: [plainRun(text, writing, look, spoken)];
	const line = (style: string, { text, language: spoken, list, parts }: PrintedAnswer, look = {}) =>
		new Paragraph({
			style,
			...(list && { numbering: { reference: nameOfList(list.number), level: levelIn(list) } }),
			bidirectional: directionOf(spoken ?? language) === 'rtl',
			children: parts
				? parts.flatMap((part) => runsOf(part.text, { ...look, ...marks[part.state] }, spoken))
				: runsOf(text, look, spoken)
		});
	const children = [
		line('Title', { text: receipt.title }),
		line('BodyText', { text: receipt.lead }),
		...receipt.facts.flatMap(({ term, lines }) => [
			line('PlainHeading', { text: term }),
			...lines.map((each) => line('BodyText', each))
		]),
		...(receipt.changed
			? [
					heading(receipt.changed.heading, 'Heading1', writing),
					...receipt.changed.questions.flatMap(({ label, answer }) => [
						line('Question', label, { bold: true }),
						...answer.map((each) => line('AnswerField', each))
					])
				]
			: []),
		heading(receipt.sent, 'Heading1', writing),
		...receipt.sections.flatMap((section) => [
			heading(section.heading, 'Heading2', writing),
			...section.questions.flatMap(({ label, voice, answer }) => [
				line('Question', label, { bold: true }),
				...(voice === undefined
					? []
					: [line('AnswerField', { text: voice }, { italics: !cjkOrArabic(language) })]),
				...answer.map((each) => line('AnswerField', each))
			])
		])
	];
	const document = new Document({
		title: readableText(`${receipt.title} ${receipt.reference}`),
		styles: stylesOf(language),
		numbering: { config: answerLists(receipt) },
		evenAndOddHeaderAndFooters: true,
		compatibility: { version: 15 },
		sections: [{ ...pageFrame({ symbol: receipt.reference, jobNumber: '' }, writing), children }]
	});
	return settleDocx(await Packer.pack(document, 'uint8array'), receipt.day);
}

/** What was put in is underlined, what was taken out struck through; both are seen without colour. */
const marks: Record<Part['state'], IRunPropertiesOptions> = {
	same: {},
	added: { underline: { type: UnderlineType.SINGLE }, color: '1B6B3A' },
	removed: { strike: true, color: 'A32020' }
};

/** Arabic and Chinese have no italics. */
function cjkOrArabic(language: string): boolean {
	return language === 'ar' || language === 'zh';
}

function heading(text: string, style: string, writing: Writing): Paragraph {
	return new Paragraph({
		style,
		bidirectional: writing.rightToLeft,
		children: textRuns(text, writing)
	});
}
