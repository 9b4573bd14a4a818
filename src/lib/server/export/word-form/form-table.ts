import {
	BorderStyle,
	HeightRule,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	Tab,
	TextRun,
	WidthType
} from 'docx';
import { directionOf } from '#lib/domain/language.ts';
import type { FormModel } from '#lib/domain/word-form/form-model.ts';
import type { FormField, FormRow, Worded } from '#lib/domain/word-form/form-row.ts';
import { pageWidth as width } from '../docx/type-setting.ts';
import { formText } from './form-text.ts';

const left = Math.floor(width * 0.38);
const widths = [left, width - left];
const thin = { style: BorderStyle.SINGLE, size: 4, color: '8A949E' };
const borders = { top: thin, bottom: thin, left: thin, right: thin };
const shade = { type: ShadingType.CLEAR, color: 'auto', fill: 'F1F4F6' };
/** Heights of an empty cell for a line and for several paragraphs, in twips. */
const heights = { line: 480, long: 2400 };

/** The rows of one part as a table of two columns: the question with its code, and a plain cell for the answer. */
export function formTable(
	rows: readonly FormRow[],
	model: Pick<FormModel, 'identity'> & { words: Pick<FormModel['words'], 'question' | 'answer'> }
): Table {
	const { words, identity } = model;
	const rightToLeft = directionOf(identity.language) === 'rtl';
	const own = (text: string): Worded => ({ text, language: identity.language });
	const paragraph = (style: string, of: Worded) =>
		new Paragraph({
			style,
			bidirectional: directionOf(of.language) === 'rtl',
			children: formText(of)
		});
	const head = new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: [words.question, words.answer].map((text, index) =>
			cell([paragraph('FormHead', own(text))], index, true)
		)
	});
	return new Table({
		width: { size: width, type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		visuallyRightToLeft: rightToLeft,
		margins: { top: 60, bottom: 60, left: 110, right: 110, marginUnitType: WidthType.DXA },
		rows: [
			head,
			...rows.map(
				(row) =>
					new TableRow({
						height: {
							value: row.field.kind === 'words' && row.field.long ? heights.long : heights.line,
							rule: HeightRule.ATLEAST
						},
						children: [
							cell(
								[
									codeOf(row, rightToLeft),
									paragraph('FormQuestion', row.label),
									...row.notes.map((note) => paragraph('FormNote', note))
								],
								0,
								true
							),
							cell(fieldOf(row.field, rightToLeft), 1, false)
						]
					})
			)
		]
	});
}

function cell(children: Paragraph[], column: number, shaded: boolean): TableCell {
	return new TableCell({
		children,
		borders,
		width: { size: widths[column] ?? 0, type: WidthType.DXA },
		...(shaded && { shading: shade })
	});
}

function codeOf({ code }: FormRow, bidirectional: boolean): Paragraph {
	return new Paragraph({
		style: 'FormCode',
		bidirectional,
		children: [new TextRun({ text: `[${code}]` })]
	});
}

function fieldOf(field: FormField, formIsRightToLeft: boolean): Paragraph[] {
	if (field.kind === 'words') {
		const { answer, notApplicable } = field;
		return [
			...answerOf(answer, formIsRightToLeft),
			...(notApplicable ? [boxOf(notApplicable.label, notApplicable.chosen)] : [])
		];
	}
	const options = field.options.map(({ label, chosen }, index) =>
		boxOf({ ...label, text: `${index + 1}. ${label.text}` }, chosen)
	);
	if (!field.specify) return options;
	const { prompt, answer } = field.specify;
	const [first = '', ...rest] = answer.text.split('\n\n');
	const bidirectional = formIsRightToLeft;
	return [
		...options,
		new Paragraph({
			style: 'FormAnswer',
			bidirectional,
			children: [
				...formText(
					{ text: `${prompt} `, language: formIsRightToLeft ? 'ar' : answer.language },
					{ color: '55606A' }
				),
				...formText({ ...answer, text: first })
			]
		}),
		...rest.flatMap((text) => answerOf({ ...answer, text }, formIsRightToLeft))
	];
}

/** A bracket to be marked, and what it says. */
function boxOf(label: Worded, marked: boolean): Paragraph {
	const rightToLeft = directionOf(label.language) === 'rtl';
	return new Paragraph({
		style: 'FormOption',
		bidirectional: rightToLeft,
		children: [
			new TextRun({ text: marked ? '[ X ]' : '[\u00a0\u00a0\u00a0]', rightToLeft }),
			new TextRun({ children: [new Tab()] }),
			...formText(label)
		]
	});
}

/** An answer, a paragraph each; where there is none, one empty paragraph that runs as the form does. */
function answerOf({ text, language }: Worded, formIsRightToLeft: boolean): Paragraph[] {
	const bidirectional = text === '' ? formIsRightToLeft : directionOf(language) === 'rtl';
	return text.split('\n\n').map(
		(words) =>
			new Paragraph({
				style: 'FormAnswer',
				bidirectional,
				children: formText({ text: words, language })
			})
	);
}
