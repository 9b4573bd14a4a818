import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '#lib/domain/compilation/document-findings/check-document.ts';
import { passagesOf } from '#lib/domain/compilation/document-findings/passages.ts';
import { wordDocumentFinding } from '#lib/domain/compilation/document-findings/word-document-finding.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { detectLanguage } from './detect-language.ts';
import { readDocument } from './read-document.ts';

/** The published text, where it lies beside the repository. */
const issued = '../shared/reference/compilation-19-50.zh.txt';
const read = (bytes: Uint8Array) => {
	const result = readDocument(bytes, { name: 'a document' });
	if (!result.ok) throw new Error(JSON.stringify(result.fault));
	return result.document;
};

describe('the compilation A/HRC/19/50 in Chinese, as text from its PDF', () => {
	test.skipIf(!existsSync(issued))(
		'has its 29 paragraphs, four footnotes and two annexes, and just its three slips (skipped without the reference text)',
		() => {
			const document = read(readFileSync(issued));
			const passages = passagesOf(document);
			const paragraphs = passages.filter(({ kind, inAnnex }) => kind === 'paragraph' && !inAnnex);
			expect(paragraphs.map(({ where }) => where.number)).toEqual(
				Array.from({ length: 29 }, (_, index) => index + 1)
			);
			expect(
				passages
					.filter(({ kind }) => kind === 'footnote')
					.map(({ where, holder }) => [
						where.number,
						passages.find(({ node }) => node === holder)?.where.number
					])
			).toEqual([
				[1, 4],
				[2, 4],
				[3, 5],
				[4, 23]
			]);
			expect(document.compilation.annexes.map(({ id }) => document.stated[id])).toEqual([
				'附件一',
				'附件二'
			]);
			const findings = checkDocument(document);
			expect(
				findings.map(({ rule, stated, found, where }) => [rule, stated, found, where.mark])
			).toEqual([
				['stated-count', 7, 5, '2'],
				['act-cited-two-ways', '16/17', '6/17', '附件二'],
				['act-cited-two-ways', '16/7', '6/17', '附件二']
			]);
			for (const language of officialLanguages) {
				for (const finding of findings) {
					const told = wordDocumentFinding(finding, language);
					expect(told.message).toContain(String(told.stated));
					expect(told.message).toContain(String(told.found));
				}
			}
		}
	);
});

describe('what cannot be read', () => {
	const fault = (bytes: Uint8Array) => {
		const result = readDocument(bytes, { name: 'x' });
		return result.ok ? undefined : result.fault;
	};

	test('broken UTF-8 is refused with the place of the first broken byte', () => {
		expect(fault(new Uint8Array([0x41, 0x42, 0xff]))).toEqual({ reason: 'not-utf8', offset: 2 });
	});

	test('nothing, bytes with a zero and an archive without a Word document are refused', () => {
		expect(fault(strToU8(' \n'))).toEqual({ reason: 'empty' });
		expect(fault(strToU8('a\u0000b'))).toEqual({ reason: 'not-a-document' });
		expect(fault(zipSync({ 'a.txt': strToU8('x') }))).toEqual({ reason: 'not-a-document' });
		expect(fault(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]))).toEqual({ reason: 'not-a-document' });
	});

	test('a Word file that unpacks to more than its share is refused', () => {
		const bomb = zipSync({ 'word/document.xml': new Uint8Array(81_000_000) });
		expect(bomb.length).toBeLessThan(1_000_000);
		expect(fault(bomb)).toEqual({ reason: 'too-large' });
	});

	test('a Word file with a document type is refused', () => {
		const xml = '<!DOCTYPE x [<!ENTITY a "b">]><w:document><w:body/></w:document>';
		expect(fault(zipSync({ 'word/document.xml': strToU8(xml) }))).toEqual({
			reason: 'not-a-document'
		});
	});
});

describe('Word files', () => {
	test('text deleted in tracked changes is left out, inserted text is read', async () => {
		const document = new Document({
			sections: [
				{
					children: [
						new Paragraph({ children: [new TextRun('I. Introduction')], heading: 'Heading1' }),
						new Paragraph('1. The Council met ONE and adopted a resolution on the matter.')
					]
				}
			]
		});
		const files = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
		const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
		const changed = xml.replace(
			/<w:r>(<w:t[^>]*>)(1\. The Council met )ONE( and adopted[^<]*)<\/w:t><\/w:r>/,
			'<w:r>$1$2</w:t></w:r><w:del w:id="1"><w:r><w:delText>once</w:delText></w:r></w:del>' +
				'<w:ins w:id="2"><w:r>$1twice</w:t></w:r></w:ins><w:r>$1$3</w:t></w:r>'
		);
		expect(changed).not.toBe(xml);
		const bytes = zipSync({ ...files, 'word/document.xml': strToU8(changed) });
		const texts = passagesOf(read(bytes)).map(({ text }) => text);
		expect(texts).toContain('The Council met twice and adopted a resolution on the matter.');
	});
});

describe('the language of a text', () => {
	test.each([
		['ar', 'يشمل أصحاب المصلحة المنظمات غير الحكومية'],
		['zh', '利益攸关方包括非政府组织 (NGO)'],
		['en', 'The questionnaires of the State were not complete and that was noted.'],
		['fr', 'Les questionnaires de la partie prenante étaient incomplets dans une large mesure.'],
		['ru', 'Вопросники были заполнены не полностью'],
		['es', 'Los cuestionarios de la parte interesada no estaban completos en el plazo.']
	])('%s is told', (language, text) => {
		expect(detectLanguage(text)).toBe(language);
	});
});
