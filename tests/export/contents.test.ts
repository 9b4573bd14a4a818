import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { contentsFrom, contentsOf } from '#lib/domain/compilation/contents.ts';
import type { Compilation, Section } from '#lib/domain/compilation/model.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { exportDocx } from '#lib/server/export/export-docx.ts';
import { exportApart } from '#lib/server/export/export-apart.ts';
import { typesetCompilation } from '#lib/server/export/pdf/typeset-compilation.ts';
import { formWords } from '#lib/server/export/words/form-words.ts';
import { extractText, getDocumentProxy } from 'unpdf';
import { readReturned } from '#lib/server/import/returned/read-returned.ts';
import { sampleCompilation } from './sample.ts';

/** The sample with so many words more in its last paragraph. */
function longer(language: OfficialLanguage, words: number): Compilation {
	const compilation = structuredClone(sampleCompilation(language));
	const add = (section: Section): boolean =>
		[...section.children].reverse().some((child) => {
			if (child.type === 'section') return add(child);
			if (child.type !== 'paragraph') return false;
			const text = Array.from({ length: words }, () => 'Fund').join(' ');
			child.content.push({ type: 'text', text: ` ${text}.` });
			return true;
		});
	add(compilation.sections.at(-1) as Section);
	return compilation;
}

describe('the contents', () => {
	test('name headings with the paragraphs under them, and annexes, where a document is long', () => {
		const document = longer('en', contentsFrom);
		const lines = contentsOf(document, numberCompilation(document));
		expect(lines.map(({ label, level, paragraphs }) => [label, level, paragraphs])).toEqual([
			['I.', 0, [1, 1]],
			['II.', 0, [2, 8]],
			['A.', 1, [2, 5]],
			['B.', 1, [6, 8]],
			['Annex I', 0, undefined],
			['Annex II', 0, undefined]
		]);
		const short = sampleCompilation('en');
		expect(contentsOf(short, numberCompilation(short))).toEqual([]);
	});

	test.each(officialLanguages)('stand on the second page of a PDF (%s)', async (language) => {
		const model = longer(language, contentsFrom);
		const bytes = await exportApart({ model, digest: `contents ${language}`, format: 'pdf' });
		const { text } = await extractText(await getDocumentProxy(bytes ?? new Uint8Array()));
		const { title, paragraphs, page } = formWords(language).contents;
		for (const word of [title, paragraphs, page])
			expect(text[1]?.normalize('NFKC'), word).toContain(word);
		for (const { label } of contentsOf(model, numberCompilation(model)).slice(0, 2))
			expect(text[2], label).toContain(label.slice(0, 1));
	});

	test('of a PDF in Arabic say from which paragraph to which in the direction of all figures', () => {
		const model = longer('ar', contentsFrom);
		const { lines } = typesetCompilation(model).contents;
		expect(lines[1]?.paragraphs).toEqual([
			{ is: 'turned', direction: 'ltr', language: 'ar', words: '2–8' }
		]);
		expect(lines.at(-1)?.paragraphs).toEqual([]);
	});

	test('of a Word file refer to the page of each heading, and are counted when it is opened', async () => {
		const model = longer('ar', contentsFrom);
		const part = async (of: Compilation, name: string) =>
			strFromU8(unzipSync(await exportDocx(of))[name] ?? new Uint8Array());
		const body = await part(model, 'word/document.xml');
		const lines = contentsOf(model, numberCompilation(model));
		const named = [...body.matchAll(/PAGEREF (\w+) \\h/g)].map(([, name]) => name);
		expect(named).toHaveLength(lines.length);
		for (const name of named) expect(body).toContain(`w:name="${name}"`);
		expect(await part(model, 'word/settings.xml')).toContain('updateFields');
		const short = await part(sampleCompilation('ar'), 'word/settings.xml');
		expect(short).not.toContain('updateFields');
	});

	test('of a Word file that comes back are no change of the document', async () => {
		const model = longer('en', contentsFrom);
		const read = readReturned(await exportDocx(model), 'en', []);
		const short = readReturned(await exportDocx(sampleCompilation('en')), 'en', []);
		const shapeOf = (each: typeof read) => (each.ok ? each.blocks.map(({ kind }) => kind) : []);
		expect(shapeOf(read)).toEqual(shapeOf(short));
		expect(shapeOf(read)[0]).toBe('heading');
	});
});
