import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { outlineOf } from '#lib/domain/compilation/outline.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { compilePdf } from '#lib/server/export/pdf/compile.ts';
import { pdfApart } from '#lib/server/export/pdf/pdf-apart.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { shippedText } from '../support/bundles.ts';
import { hasPoppler, whyNoPoppler } from '../support/poppler.ts';
import { note, paragraph, sampleCompilation, text } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbale-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Poppler's `program` says of a PDF. */
function asked(program: string, bytes: Uint8Array, ...options: string[]): string {
	const path = join(folder, 'asked.pdf');
	writeFileSync(path, bytes);
	const args = program === 'pdftotext' ? [...options, path, '-'] : [...options, path];
	return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

const plain = (said: string) =>
	said
		.normalize('NFKC')
		.normalize('NFD')
		.replace(/[\p{M}\p{Cf}]/gu, '');

/** Words of a text as a reader of it finds them: letters alone, Chinese sign by sign; numbers touch the marks of notes. */
function wordsOf(said: string): Map<string, number> {
	const found = new Map<string, number>();
	for (const [word] of plain(said).matchAll(/\p{Script=Han}|\p{L}+/gu))
		found.set(word, (found.get(word) ?? 0) + 1);
	return found;
}

function modelCase() {
	const parsed = parseBundle(new TextEncoder().encode(shippedText('hrc-16-22')));
	if (!parsed.ok) throw new Error('the model case is not read');
	return parsed.snapshot;
}

/** A document with these words as paragraphs of their own. */
const saying = (...said: string[]): Compilation => ({
	...sampleCompilation('en'),
	annexes: [],
	sections: [
		{
			type: 'section',
			id: 's',
			heading: [text('Views')],
			children: said.map((each, index) => paragraph(`p${index}`, text(each)))
		}
	]
});

describe.each(officialLanguages)('A/HRC/19/50 as a PDF (%s)', (language) => {
	const model = draftCompilation(modelCase(), language, { mode: 'summary' });
	const outline = outlineOf(model);
	let bytes: Uint8Array;
	beforeAll(() => {
		bytes = new Uint8Array(compilePdf(model));
	});

	it('is tagged for PDF/UA-1, in its language and direction, under its title', async () => {
		expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
		const pdf = await getDocumentProxy(bytes.slice());
		const { info } = await pdf.getMetadata();
		expect(info).toMatchObject({ Title: expect.stringContaining(model.masthead.title) });
		expect(info).toMatchObject({ Language: expect.stringMatching(`^${language}`) });
		const roles = new Set<unknown>();
		const rolesIn = (tree: object) => {
			if ('role' in tree) roles.add(tree.role);
			if ('children' in tree) (tree.children as object[]).forEach(rolesIn);
		};
		for (let page = 1; page <= pdf.numPages; page += 1)
			rolesIn((await (await pdf.getPage(page)).getStructTree()) as object);
		const expected = ['H1', 'H2', 'P', 'Note', 'Link', 'Table', 'TH', 'TD'];
		expect([...roles]).toEqual(expect.arrayContaining(expected));
	});

	it('has a bookmark for every heading and annex, with its number', async () => {
		const pdf = await getDocumentProxy(bytes.slice());
		type Mark = { title: string; items: Mark[] };
		const flat = (marks: Mark[]): string[] =>
			marks.flatMap(({ title, items }) => [title.replace(/\s+/g, ''), ...flat(items)]);
		const marks = flat((await pdf.getOutline()) as Mark[]);
		for (const entry of outline) {
			if (entry.kind !== 'section' && entry.kind !== 'annex') continue;
			const heading = entry.heading.replace(/\s+/g, '');
			expect(marks.some((mark) => mark.startsWith(heading) || mark.endsWith(heading))).toBe(true);
			expect(marks.join('\n')).toContain(entry.number.replace(/\s+/g, ''));
		}
	});

	it.skipIf(!hasPoppler)(`gives every word back to whoever reads its text${whyNoPoppler}`, () => {
		const said = asked('pdftotext', bytes);
		const printed = wordsOf(said);
		// A hyphen at the end of a line is not given back.
		const unbroken = plain(said).replace(/[\s-]+/g, '');
		const meant = wordsOf(
			outline
				.map((entry) => ('text' in entry ? entry.text : entry.heading))
				.join('\n')
				.replace(/https?:\S+/g, '')
		);
		const missing = [...meant].filter(
			([word, count]) => (printed.get(word) ?? 0) < count && unbroken.split(word).length <= count
		);
		expect(missing).toEqual([]);
	});

	it.skipIf(!hasPoppler)(`embeds every face${whyNoPoppler}`, () => {
		const faces = asked('pdffonts', bytes).trim().split('\n').slice(2);
		expect(faces.length).toBeGreaterThan(1);
		for (const face of faces) expect(face).toMatch(/Identity-H +yes yes yes/);
	});
});

test('numbers, footnotes, table and symbol stand where a UN document has them', () => {
	if (!hasPoppler) return;
	const said = asked('pdftotext', compilePdf(sampleCompilation('en', 6)), '-layout');
	const numbers = [...said.matchAll(/^ *(\d+)\. +\S/gm)].map(([, number]) => Number(number));
	expect(numbers).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
	const [first = '', ...others] = said.split('\f').filter((page) => page.trim() !== '');
	expect(first).toMatch(/United Nations +A\/HRC\/19\/50/);
	expect(first.trimEnd()).toMatch(/1\s+Stakeholders include[^\n]*\n+ *2\s+Pledge\.$/);
	for (const page of others) expect(page.trimStart().split('\n')[0]).toMatch(/^A\/HRC\/19\/50$/);
	expect(said).toMatch(/Total +1,467,181/);
	expect(said).toMatch(/a\s+Pledge\./);
});

test.skipIf(!hasPoppler)(`a symbol is never divided between two lines${whyNoPoppler}`, () => {
	const lines = Array.from({ length: 60 }, (_, at) =>
		`${'و'.repeat(at)} الوثيقة A/HRC/19/50 `.repeat(4)
	);
	const model = { ...saying(...lines), language: 'ar' as const };
	const said = asked('pdftotext', compilePdf(model)).replace(/\p{Cf}/gu, '');
	expect(said.match(/A\/HRC\/19\/50/g)?.length).toBeGreaterThanOrEqual(240);
	expect(said).not.toMatch(/\bA\/(?!HRC)|HRC\/(?!19)/);
});

test('the same compilation is the same bytes, in whichever process', async () => {
	const model = sampleCompilation('ar');
	const apart = await pdfApart(model);
	expect(apart.done && Buffer.from(apart.result).equals(Buffer.from(compilePdf(model)))).toBe(true);
});

test('a process that asks for more time or memory is stopped, and the next one works', async () => {
	const model = sampleCompilation('en');
	const givenUp = { done: false, reason: 'given-up' };
	expect(await pdfApart(model, { seconds: 0.01, megabytes: 1536 })).toEqual(givenUp);
	expect(await pdfApart(sampleCompilation('zh', 200), { seconds: 60, megabytes: 64 })).toEqual(
		givenUp
	);
	expect((await pdfApart(model)).done).toBe(true);
});

test('an unknown node is refused, and so is a footnote inside a footnote', async () => {
	const unknown = saying('');
	unknown.sections[0]?.children.push({ type: 'picture', id: 'x', content: [] } as never);
	expect(() => compilePdf(unknown)).toThrow('unknown node picture');
	await expect(pdfApart(unknown)).rejects.toThrow('unknown node picture');
	const nested = saying();
	const inner = { ...note('n', ''), content: [note('m', 'x')] } as never;
	nested.sections[0]?.children.push(paragraph('p', inner));
	expect(() => compilePdf(nested)).toThrow('a footnote inside a footnote');
});

describe('words that somebody typed', () => {
	const hostile =
		'#panic("x") #read("/etc/passwd") \\u{41} $x^2$ <para-1> @para-1 *bold* `raw` // "it\'s" ~';

	it.skipIf(!hasPoppler)(`are printed as they are and never run${whyNoPoppler}`, () => {
		const model = saying(hostile);
		model.masthead.title = hostile;
		model.sections[0]?.heading.push(text(hostile));
		const said = asked('pdftotext', compilePdf(model)).replace(/\s+/g, ' ');
		expect(said.split(hostile)).toHaveLength(4);
	});

	it('are printed whatever they are: signs without a face, turned lines, words without an end', () => {
		const model = saying('😀 ހިންދީ \u{10fffd}', '\u202eturned\u2067', 'a'.repeat(5000), '', '\ud800');
		model.sections[0]?.children.push(
			paragraph('m', {
				type: 'text',
				text: 'words',
				mark: { kind: 'as-submitted', language: 'x-"); #panic()' }
			})
		);
		expect(Buffer.from(compilePdf(model)).subarray(0, 5).toString()).toBe('%PDF-');
	});

	it('never keep a document from being set', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 60 }),
				(said) => {
					expect(compilePdf(saying(...said)).length).toBeGreaterThan(1000);
				}
			),
			{ numRuns: 12 }
		);
	});
});
