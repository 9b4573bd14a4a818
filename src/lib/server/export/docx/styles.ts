import {
	AlignmentType,
	BorderStyle,
	LineRuleType,
	TabStopType,
	type IStylesOptions,
	type IParagraphStyleOptions
} from 'docx';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { languageOfDocument } from './language-tags.ts';
import { fonts, page, typeSetting } from './type-setting.ts';

const column = { start: page.indent, end: page.indent };
const heading = { start: page.indent, end: page.indent, hanging: page.indent };

/** The styles of a UN document in `language`. Every style that editors and translators meet has a name of its own. */
export function stylesOf(language: OfficialLanguage): IStylesOptions {
	const type = typeSetting(language);
	const size = (points: number) => ({ size: points * 2, sizeComplexScript: points * 2 + 6 });
	const line = { line: type.line, lineRule: LineRuleType.AT_LEAST };
	const lineOf = (points: number) => ({
		line: Math.max(type.line, points * (language === 'ar' ? 36 : 22)),
		lineRule: LineRuleType.AT_LEAST
	});
	const body = { size: type.body, sizeComplexScript: type.complexBody };
	const small = { size: type.small, sizeComplexScript: type.complexSmall };
	const style = (
		id: string,
		name: string,
		paragraph: IParagraphStyleOptions['paragraph'],
		run: IParagraphStyleOptions['run'] = {},
		more: Partial<IParagraphStyleOptions> = {}
	): IParagraphStyleOptions => ({
		id,
		name,
		basedOn: 'Normal',
		quickFormat: true,
		paragraph,
		run,
		...more
	});
	const headingStyle = (points: number, outlineLevel: number, before: number) => ({
		next: 'NumberedText',
		quickFormat: true,
		run: { ...size(points), bold: true, italics: false, color: 'auto', font: fonts },
		paragraph: {
			outlineLevel,
			keepNext: true,
			keepLines: true,
			indent: heading,
			spacing: { before, after: before * 0.6, ...lineOf(points) },
			alignment: AlignmentType.START
		}
	});
	const tableText = { spacing: { before: 20, after: 20, line: type.smallLine } };

	return {
		default: {
			document: {
				run: { font: fonts, ...body, language: languageOfDocument(language) },
				paragraph: { spacing: { ...line } }
			},
			heading1: headingStyle(14, 0, 360),
			heading2: headingStyle(12, 1, 320),
			heading3: headingStyle(10, 2, 240),
			heading4: headingStyle(10, 3, 240),
			heading5: headingStyle(10, 4, 240),
			title: {
				quickFormat: true,
				run: { ...size(17), bold: true, font: fonts },
				paragraph: {
					indent: { start: page.indent, end: page.indent },
					spacing: { before: 480, after: 240, ...lineOf(17) },
					keepNext: true
				}
			},
			hyperlink: { run: {} },
			footnoteText: {
				run: small,
				paragraph: {
					indent: { start: page.indent, end: page.indent, hanging: 284 },
					spacing: { line: type.smallLine, lineRule: LineRuleType.AT_LEAST, after: 20 }
				} as IParagraphStyleOptions['paragraph']
			},
			footnoteTextChar: { run: small },
			footnoteReference: { run: { superScript: true } }
		},
		paragraphStyles: [
			style('NumberedText', 'Numbered Text', {
				indent: column,
				alignment: AlignmentType.BOTH,
				spacing: { ...line, after: 120 }
			}),
			style('BodyText', 'Body Text', {
				indent: column,
				alignment: AlignmentType.START,
				spacing: { ...line, after: 120 }
			}),
			style(
				'ContentsTitle',
				'Contents Title',
				{ alignment: AlignmentType.START, spacing: { ...line, after: 240 } },
				{ bold: true, size: 28 }
			),
			style('ContentsLine', 'Contents Line', { spacing: { ...line, after: 60 } }),
			style('ContentsEnd', 'Contents End', { spacing: { line: 20, after: 0 } }),
			style(
				'PlainHeading',
				'Plain Heading',
				{
					indent: column,
					keepNext: true,
					outlineLevel: 1,
					spacing: { ...line, before: 240, after: 120 }
				},
				{ bold: true }
			),
			style('Question', 'Question', {
				indent: column,
				spacing: { ...line, before: 120, after: 120 }
			}),
			style('AnswerField', 'Answer Field', {
				indent: { start: page.indent + page.step, end: page.indent },
				spacing: { ...line, after: 80 }
			}),
			style(
				'Subtitle',
				'Subtitle',
				{ indent: column, keepNext: true, spacing: { ...lineOf(12), before: 120, after: 240 } },
				{ ...size(12), bold: true }
			),
			style(
				'SubmittedBy',
				'Submitted By',
				{ indent: column, keepNext: true, spacing: { ...line, before: 120, after: 240 } },
				{ bold: true }
			),
			style('DocumentNote', 'Document Note', {
				indent: column,
				keepNext: true,
				spacing: { ...line, before: 120, after: 240 }
			}),
			style(
				'AnnexHeading',
				'Annex Heading',
				{
					indent: column,
					outlineLevel: 0,
					keepNext: true,
					spacing: { before: 0, after: 200, ...lineOf(14) }
				},
				{ ...size(14), bold: true }
			),
			style(
				'AnnexSubheading',
				'Annex Subheading',
				{ indent: column, keepNext: true, spacing: { ...line, after: 200 } },
				{ ...size(11), bold: true }
			),
			style('TableText', 'Table Text', tableText, small),
			style('TableHead', 'Table Head', tableText, {
				...small,
				italics: language !== 'zh' && language !== 'ar'
			}),
			style(
				'TableGroup',
				'Table Group',
				{ spacing: { ...tableText.spacing, before: 100 }, keepNext: true },
				{ ...small, bold: true }
			),
			style('TableTotal', 'Table Total', tableText, { ...small, bold: true }),
			style(
				'LetteredNote',
				'Lettered Note',
				{ indent: column, spacing: { before: 60, after: 0, line: type.smallLine } },
				small
			),
			style('MastheadUnitedNations', 'Masthead United Nations', {}, size(14)),
			style('MastheadSymbol', 'Masthead Symbol', {}, { size: 28, sizeComplexScript: 28 }),
			style(
				'MastheadOrgan',
				'Masthead Organ',
				{ spacing: { before: 20, after: 0 } },
				{ ...size(20), bold: true }
			),
			style('MastheadFact', 'Masthead Fact', { spacing: { ...line, before: 20, after: 20 } }),
			style(
				'MastheadCouncil',
				'Masthead Council',
				{ spacing: { before: 200, after: 40, ...lineOf(12) } },
				{ ...size(12), bold: true }
			),
			style('MastheadSession', 'Masthead Session', { spacing: line }, { bold: true }),
			style(
				'Header',
				'header',
				{ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'auto', space: 4 } } },
				{ size: 18, sizeComplexScript: 18, bold: true }
			),
			style('Footer', 'footer', {}, { size: 18, sizeComplexScript: 18, bold: true })
		]
	};
}

/** Where the words of a numbered paragraph start after its number. */
export const numberTab = { type: TabStopType.LEFT, position: page.indent + page.step };
