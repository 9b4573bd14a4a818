import { describe, expect, test } from 'vitest';
import { officialLanguages } from '#lib/domain/language.ts';
import { exportDocx } from '#lib/server/export/export-docx.ts';
import { exportHtml } from '#lib/server/export/export-html.ts';
import { exportXml } from '#lib/server/export/export-xml.ts';
import { pdfApart } from '#lib/server/export/pdf/pdf-apart.ts';
import { followUps } from './corrected.ts';
import { docxParts } from './docx-parts.ts';

const names = {
	ar: ['تصويب', 'إضافة'],
	zh: ['更正', '增编'],
	en: ['Corrigendum', 'Addendum'],
	fr: ['Rectificatif', 'Additif'],
	ru: ['Исправление', 'Добавление'],
	es: ['Corrección', 'Adición']
};

describe.each(officialLanguages)('a corrigendum and an addendum in %s', (language) => {
	const made = followUps(language);

	test('open with what they are, under their own symbol, in every format', async () => {
		for (const [index, model] of made.entries()) {
			const name = names[language][index] ?? '';
			const symbol = model.masthead.symbol ?? '';
			const docx = docxParts(await exportDocx(model)).root('word/document.xml').text;
			const html = exportHtml(model);
			const xml = exportXml(model);
			for (const said of [docx, html, xml]) {
				expect(said).toContain(name);
				expect(said).toContain(symbol);
				expect(said).not.toMatch(/undefined|\?{2}/);
			}
			expect(html).toMatch(new RegExp(`<h2[^>]*>${name}</h2>`));
		}
	});

	test('are set as PDF', async () => {
		for (const model of made) expect(await pdfApart(model)).toMatchObject({ done: true });
	});
});

test('words that a corrigendum sets apart are italic in every format', async () => {
	const [model] = followUps('en');
	if (!model) throw new Error('there is none');
	expect(exportHtml(model)).toContain('<i>For</i>');
	expect(exportXml(model)).toContain('<i>For</i>');
	const parts = docxParts(await exportDocx(model));
	expect(parts.xml('word/document.xml')).toMatch(/<w:i\/>[\s\S]{0,200}?<w:t[^>]*>For<\/w:t>/);
});
