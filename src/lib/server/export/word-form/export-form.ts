import { Document, Packer, PageNumber, Paragraph, TextRun, type Table } from 'docx';
import { directionOf } from '#lib/domain/language.ts';
import { identityLine, propertiesOf } from '#lib/domain/word-form/form-identity.ts';
import type { FormModel } from '#lib/domain/word-form/form-model.ts';
import type { Worded } from '#lib/domain/word-form/form-row.ts';
import { formPage } from '../docx/form-page.ts';
import { settleDocx } from '../docx/settle.ts';
import { pageWidth } from '../docx/type-setting.ts';
import { formStyles } from './form-styles.ts';
import { formTable } from './form-table.ts';
import { formText } from './form-text.ts';

/** A form as it is printed: words alone, which can be handed to another thread. */
export type PrintedForm = Omit<FormModel, 'words'> & {
	words: Omit<FormModel['words'], 'lengthGuide' | 'onlyIf' | 'stateName'>;
};

/**
 * A form as a Word document: A4, the questions in tables of two columns, and what says which form it is both in the
 * custom properties of the file and on every page. The same form gives the same bytes.
 */
export async function exportForm(model: PrintedForm): Promise<Uint8Array<ArrayBuffer>> {
	const { words, identity } = model;
	const { language } = identity;
	const rightToLeft = directionOf(language) === 'rtl';
	const own = (text: string): Worded => ({ text, language });
	const line = (style: string, of: Worded) =>
		new Paragraph({
			style,
			bidirectional: directionOf(of.language) === 'rtl',
			children: formText(of)
		});
	const heading = (of: Worded) =>
		new Paragraph({
			style: 'Heading1',
			bidirectional: directionOf(of.language) === 'rtl',
			children: formText(of)
		});
	const children: (Paragraph | Table)[] = [
		line('FormUnitedNations', own(words.unitedNations)),
		line('FormOffice', own(words.office)),
		line('FormText', model.consultation),
		line('Title', model.title),
		line('FormLead', own(words.deadline)),
		...(model.notice ? [line('FormText', model.notice)] : []),
		...model.introduction.map((paragraph) => line('FormText', paragraph)),
		heading(own(words.howTo)),
		...words.instructions.map((point) => line('FormPoint', own(point))),
		...model.parts.flatMap(({ heading: head, rows }) => [
			head ? heading(head) : line('FormText', own('')),
			formTable(rows, model)
		]),
		line('FormText', own('')),
		...model.closing.map((paragraph) => line('FormText', paragraph)),
		line('FormNote', own(words.leaveLine)),
		identityParagraph(model, 'FormCode')
	];
	const document = new Document({
		title: model.title.text,
		subject: `${identity.consultation} / ${identity.revision} / ${language}`,
		customProperties: propertiesOf(identity),
		styles: formStyles(language),
		compatibility: { version: 15 },
		sections: [
			{
				...formPage([
					new Paragraph({
						style: 'FormFoot',
						bidirectional: rightToLeft,
						tabStops: [{ type: 'right', position: pageWidth }],
						children: [
							new TextRun({ text: `${identityLine(identity)}\t` }),
							new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
						]
					})
				]),
				children
			}
		]
	});
	const bytes = await Packer.pack(document, 'uint8array');
	return new Uint8Array(settleDocx(bytes, '1980-01-01'));
}

function identityParagraph({ identity }: Pick<FormModel, 'identity'>, style: string): Paragraph {
	return new Paragraph({
		style,
		bidirectional: directionOf(identity.language) === 'rtl',
		children: [new TextRun({ text: identityLine(identity) })]
	});
}
