import {
	Document,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import { bilingualLine, bilingualNames } from '#lib/domain/compilation/editions/bilingual.ts';
import { codeOfUnit } from '#lib/domain/compilation/editions/reading.ts';
import { directionOf } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { languageNames } from '#lib/i18n/language-names.ts';
import { formPage } from '../docx/form-page.ts';
import { settleDocx } from '../docx/settle.ts';
import { pageWidth as width } from '../docx/type-setting.ts';
import { formStyles } from '../word-form/form-styles.ts';
import { formText } from '../word-form/form-text.ts';
import type { EditionToExport } from './export-xliff.ts';

const half = Math.floor(width / 2);

/**
 * The units of an edition as a Word table: the original with its code on the left, its translation in a plain cell on the
 * right. Which edition it is stands in the custom properties of the file and on every page.
 */
export async function exportBilingual({
	slug,
	original,
	language,
	note,
	units
}: EditionToExport): Promise<Uint8Array<ArrayBuffer>> {
	const row = (left: Paragraph[], right: Paragraph[], tableHeader = false) =>
		new TableRow({
			tableHeader,
			children: [left, right].map(
				(children) => new TableCell({ children, width: { size: half, type: WidthType.DXA } })
			)
		});
	const table = new Table({
		width: { size: width, type: WidthType.DXA },
		columnWidths: [half, width - half],
		layout: TableLayoutType.FIXED,
		visuallyRightToLeft: directionOf(original) === 'rtl',
		margins: { top: 60, bottom: 60, left: 110, right: 110, marginUnitType: WidthType.DXA },
		rows: [
			row(
				linesOf(languageNames[original], original, 'FormHead'),
				linesOf(languageNames[language], language, 'FormHead'),
				true
			),
			...units.map(({ id, source, words }) =>
				row(
					[...linesOf(`[${codeOfUnit(id)}]`, 'en', 'FormFoot'), ...linesOf(source, original)],
					linesOf(words, language)
				)
			)
		]
	});
	const document = new Document({
		title: `${slug} / ${language}`,
		customProperties: [
			{ name: bilingualNames.consultation, value: slug },
			{ name: bilingualNames.language, value: language }
		],
		styles: formStyles(language),
		compatibility: { version: 15 },
		sections: [
			{
				...formPage(linesOf(bilingualLine(slug, language), 'en', 'FormFoot')),
				children: [...linesOf(note, language, 'FormText'), table, new Paragraph({})]
			}
		]
	});
	return new Uint8Array(settleDocx(await Packer.pack(document, 'uint8array'), '1980-01-01'));
}

/** A paragraph for each line; an empty cell has one that runs as the language does. */
function linesOf(words: string, language: OfficialLanguage, style = 'FormAnswer'): Paragraph[] {
	return words.split('\n').map(
		(text) =>
			new Paragraph({
				style,
				bidirectional: directionOf(language) === 'rtl',
				children: text === '' ? [new TextRun('')] : formText({ text, language })
			})
	);
}
