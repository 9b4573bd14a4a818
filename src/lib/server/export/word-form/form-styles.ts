import { BorderStyle, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { languageOfDocument } from '../docx/language-tags.ts';
import { fonts, typeSetting } from '../docx/type-setting.ts';

/** Grey that still reads on white paper. */
const soft = '55606A';

/** The styles of a form in `language`. Answers are in `FormAnswer`, so that whoever types goes on in plain text. */
export function formStyles(language: OfficialLanguage): IStylesOptions {
	const type = typeSetting(language);
	const size = (points: number) => ({
		size: points * 2,
		sizeComplexScript: points * 2 + 6
	});
	const body = { size: type.body, sizeComplexScript: type.complexBody };
	const small = { size: type.small - 1, sizeComplexScript: type.complexSmall };
	const spacing = (before: number, after: number, points = 10) => ({
		before,
		after,
		line: Math.max(type.line, points * (language === 'ar' ? 36 : 22)),
		lineRule: LineRuleType.AT_LEAST
	});
	const style = (
		id: string,
		name: string,
		paragraph: IParagraphStyleOptions['paragraph'],
		run: IParagraphStyleOptions['run'] = {}
	): IParagraphStyleOptions => ({
		id,
		name,
		basedOn: 'Normal',
		quickFormat: true,
		paragraph,
		run
	});
	return {
		default: {
			document: {
				run: { font: fonts, ...body, language: languageOfDocument(language) },
				paragraph: { spacing: spacing(0, 0) }
			},
			title: {
				quickFormat: true,
				run: { ...size(16), bold: true, font: fonts, color: 'auto' },
				paragraph: { spacing: spacing(240, 120, 16), keepNext: true }
			},
			heading1: {
				quickFormat: true,
				run: { ...size(12), bold: true, italics: false, color: 'auto', font: fonts },
				paragraph: { outlineLevel: 0, keepNext: true, spacing: spacing(320, 140, 12) }
			},
			hyperlink: { run: {} }
		},
		paragraphStyles: [
			style('FormUnitedNations', 'Form United Nations', { spacing: spacing(0, 20) }, size(14)),
			style(
				'FormOffice',
				'Form Office',
				{
					spacing: spacing(0, 200, 11),
					border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: 'auto', space: 6 } }
				},
				{ ...size(11), bold: true }
			),
			style('FormText', 'Form Text', { spacing: spacing(0, 120) }),
			style('FormLead', 'Form Lead', { spacing: spacing(0, 120), keepNext: true }, { bold: true }),
			style('FormPoint', 'Form Point', { spacing: spacing(0, 60) }),
			style('FormHead', 'Form Head', { spacing: spacing(40, 40) }, { ...small, bold: true }),
			style(
				'FormCode',
				'Form Code',
				{ spacing: spacing(20, 0), keepNext: true },
				{ size: 15, sizeComplexScript: 15, color: soft }
			),
			style('FormQuestion', 'Form Question', { spacing: spacing(0, 60) }, { bold: true }),
			style('FormNote', 'Form Note', { spacing: spacing(0, 40) }, { ...small, color: soft }),
			style('FormAnswer', 'Form Answer', { spacing: spacing(20, 80) }),
			style('FormOption', 'Form Option', {
				spacing: spacing(20, 40),
				indent: { start: 680, hanging: 680 }
			}),
			style('FormFoot', 'Form Foot', {}, { size: 15, sizeComplexScript: 18, color: soft })
		]
	};
}
