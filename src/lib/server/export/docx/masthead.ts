import {
	AlignmentType,
	BorderStyle,
	HeightRule,
	Paragraph,
	Table,
	TableBorders,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType,
	type IRunPropertiesOptions
} from 'docx';
import type { MastheadLines } from '#lib/domain/compilation/masthead-lines.ts';
import { directionOf } from '#lib/domain/language.ts';
import { textRuns } from './text-runs.ts';
import { pageWidth as width } from './type-setting.ts';
import type { Writing } from './writing.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thinRule = 4;
const thickRule = 12;
const sides = { left: none, right: none, top: none };
const widths: [number, number] = [Math.floor(width * 0.64), width - Math.floor(width * 0.64)];

/** The first page of a document of the Council down to its title. */
export function mastheadOf(lines: MastheadLines, writing: Writing): (Paragraph | Table)[] {
	const { rightToLeft } = writing;
	const line = (text: string, style: string, look?: IRunPropertiesOptions) =>
		new Paragraph({ style, bidirectional: rightToLeft, children: textRuns(text, writing, look) });
	const fact = ({ text, language }: MastheadLines['facts'][number]) =>
		new Paragraph({
			style: 'MastheadFact',
			bidirectional: directionOf(language) === 'rtl',
			children: textRuns(text, writing, {}, language)
		});
	const row = (start: Paragraph[], end: Paragraph[], rule: number) =>
		new TableRow({
			height: { value: rule === thinRule ? 0 : 1500, rule: HeightRule.ATLEAST },
			children: [start, end].map(
				(children, index) =>
					new TableCell({
						children,
						width: { size: widths[index] ?? 0, type: WidthType.DXA },
						verticalAlign: rule === thinRule ? 'bottom' : 'top',
						borders: {
							...sides,
							bottom: { style: BorderStyle.SINGLE, size: rule, color: 'auto' }
						}
					})
			)
		});
	const symbol = new Paragraph({
		style: 'MastheadSymbol',
		bidirectional: rightToLeft,
		alignment: AlignmentType.END,
		children: textRuns(lines.symbol, writing)
	});
	return [
		new Table({
			width: { size: width, type: WidthType.DXA },
			columnWidths: widths,
			layout: TableLayoutType.FIXED,
			borders: TableBorders.NONE,
			visuallyRightToLeft: rightToLeft,
			margins: { top: 57, bottom: 57, left: 0, right: 0, marginUnitType: WidthType.DXA },
			rows: [
				row([line(lines.unitedNations, 'MastheadUnitedNations')], [symbol], thinRule),
				row([line(lines.generalAssembly, 'MastheadOrgan')], lines.facts.map(fact), thickRule)
			]
		}),
		line(lines.organ, 'MastheadCouncil'),
		line(lines.session, 'MastheadSession'),
		...[lines.agendaItem, ...lines.agendaTitles].map((each) => line(each, 'MastheadSession')),
		...(lines.title === '' ? [] : [line(lines.title, 'Title')]),
		...(lines.subtitle === '' ? [] : [line(lines.subtitle, 'Subtitle')]),
		...(lines.submittedBy === '' ? [] : [line(lines.submittedBy, 'SubmittedBy')]),
		...lines.notes.map((note) => line(note, 'DocumentNote'))
	];
}
