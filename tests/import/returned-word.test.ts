import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import { typedParagraph } from '#lib/domain/compilation/editing/typed-paragraph.ts';
import type { Compilation, Inline } from '#lib/domain/compilation/model.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { footnotesIn, plainText } from '#lib/domain/compilation/plain-text.ts';
import { ownLines } from '#lib/domain/compilation/returned/own-lines.ts';
import { bare } from '#lib/domain/compilation/returned/returned-block.ts';
import { changesOfReturned } from '#lib/domain/compilation/returned/returned-changes.ts';
import { takeReturned } from '#lib/domain/compilation/returned/take-returned.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { exportDocx } from '#lib/server/export/export-docx.ts';
import { exportTracked } from '#lib/server/export/export-tracked.ts';
import { editorNotes } from '#lib/server/export/words/editor-notes.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { compareReturned } from '#lib/server/import/returned/compare-returned.ts';
import { readReturned } from '#lib/server/import/returned/read-returned.ts';
import { changed } from '../export/random-edits.ts';
import { note, paragraph, sampleCompilation, text } from '../export/sample.ts';
import { shippedText } from '../support/bundles.ts';
import { hostileFiles } from '../support/hostile/hostile-files.ts';
import { libreOffice } from '../support/libre-office.ts';

/** What a file would change in `draft`, and what it changes that is told only, whatever it says of how it was written. */
function differencesIn(bytes: Uint8Array, draft: Compilation) {
	const read = readReturned(bytes, draft.language, editorNotes(draft));
	if (!read.ok) throw new Error(read.fault);
	return changesOfReturned(draft, read.blocks);
}

const changesIn = (bytes: Uint8Array, draft: Compilation) => differencesIn(bytes, draft).changes;
const nothing = { changes: [], told: [], meanwhile: new Set() };

/** The file of `model` with other XML in its body, which says how the lines of `written` stood. */
async function withBody(
	model: Compilation,
	change: (xml: string) => string,
	written: Compilation = model
) {
	const custom = 'docProps/custom.xml';
	const parts = unzipSync(await exportDocx(model));
	parts[custom] = unzipSync(await exportDocx(written))[custom] ?? new Uint8Array();
	const document = new TextDecoder().decode(parts['word/document.xml']);
	const other = change(document);
	if (other === document) throw new Error('the file has nothing of the kind');
	return zipSync({ ...parts, 'word/document.xml': strToU8(other) });
}

/** All lines of a document as they are read, each with its number. */
function said(model: Compilation): string[] {
	const numbers = numberCompilation(model);
	const read = (content: readonly Inline[]) => bare(plainText(content, numbers, model.language));
	const { lines, tables } = ownLines(model, numbers);
	const notes = (content: readonly Inline[]) =>
		footnotesIn(content).map((note) => read(note.content));
	return [
		...lines.flatMap(({ id, content }) => [
			`${numbers.get(id)?.label ?? ''} ${read(content)}`,
			...notes(content)
		]),
		...tables.flatMap(({ rows }) =>
			rows.flatMap(({ cells }) =>
				cells.flatMap(({ content }) => [read(content), ...notes(content)])
			)
		)
	];
}

/** The document with a paragraph whose sub-paragraphs stand on lines, with those inside them, notes, and words that go on. */
function withLines(model: Compilation): Compilation {
	const list = (...items: Inline[][]): Inline => ({
		type: 'list',
		layout: 'block',
		items: items.map((content) => ({ content }))
	});
	const own = paragraph(
		'lines',
		text('Three things are asked:'),
		list(
			[text('The first, namely:'), list([text('This;')], [text('That.'), note('n-1', 'One.')])],
			[text('The second:'), list([text('Of it:'), list([text('The least.')])]), text('And so on;')],
			[text('The third.')]
		),
		text('So it was said.'),
		note('n-2', 'Two.')
	);
	model.sections[0]?.children.splice(1, 0, own);
	return model;
}

/** Those lines as an editor types them. */
function typedLines({ sections }: Compilation): string {
	const own = sections[0]?.children[1];
	return own?.type === 'paragraph' ? typedParagraph(own.content).text : '';
}

function modelCase(language: (typeof officialLanguages)[number]): Compilation {
	const parsed = parseBundle(new TextEncoder().encode(shippedText('hrc-16-22')));
	if (!parsed.ok) throw new Error('the model case is not read');
	return draftCompilation(parsed.snapshot, language, { mode: 'summary' });
}

/** A change whose words look like what the export or the reader writes: marks, items, spaces alone, signs that are not printed. */
const awkward = fc.record({
	kind: fc.integer({ min: 0, max: 7 }),
	at: fc.nat(20),
	words: fc
		.array(
			fc.oneof(
				fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
				fc.constantFrom(' ', '\u00a0', '\t', '\u0001', '\u200f', '\ufeff', '&', '<', '\\'),
				fc.constantFrom('[^1]', '[#1]', '- ', '(a)\u00a0', 'a)\u00a0', '(i)\u00a0')
			),
			{ minLength: 1, maxLength: 8 }
		)
		.map((pieces) => pieces.join(''))
});

describe.each(officialLanguages)('a Word file that comes back (%s)', (language) => {
	const row = (words: string) => ({ kind: 6, at: 0, words });

	it('keeps every paragraph, heading, text and cell as it was, whatever the document says', async () => {
		const drafted = modelCase(language);
		expect(differencesIn(await exportDocx(drafted), drafted)).toEqual(nothing);
		await fc.assert(
			fc.asyncProperty(fc.array(awkward, { maxLength: 8 }), async (changes) => {
				const model = changed(sampleCompilation(language), changes);
				expect(differencesIn(await exportDocx(model), model)).toEqual(nothing);
			}),
			{ numRuns: 10, examples: [[[row(' '), row('[^1]')]]] }
		);
	}, 60_000);

	it('gives the changed document when all its changes are taken', async () => {
		const draft = sampleCompilation(language);
		const after = structuredClone(draft);
		const theme = after.sections[1]?.children[0];
		if (theme?.type !== 'section') throw new Error('the sample has a theme');
		theme.children.push(...theme.children.splice(0, 1));
		theme.children.splice(1, 0, paragraph('new', text('2012, A/HRC/19/50.')));
		theme.children.splice(3, 1);
		const introduction = after.sections[0]?.children[0];
		if (introduction?.type === 'paragraph') introduction.content.unshift(text('XYZ 15 '));
		theme.heading = [text('A heading in Word')];
		const [contributions, questionnaire] = after.annexes;
		if (contributions) contributions.heading = [text('XYZ')];
		const cells =
			contributions?.children[0]?.type === 'table' ? contributions.children[0].rows[1]?.cells : [];
		if (cells?.[0] && cells[1]) {
			cells[0].content[0] = text('Ruritania');
			cells[1].content = [text('1,500')];
		}
		const [asked] = questionnaire?.children.filter(({ type }) => type === 'plain') ?? [];
		if (asked?.type === 'plain') asked.content = [text('Which?')];
		const tracked = await exportTracked(draft, after, {
			author: 'A',
			date: '2012-01-01T00:00:00Z'
		});
		for (const bytes of [await exportDocx(after), tracked]) {
			let model = draft;
			for (const each of changesIn(bytes, draft)) model = takeReturned(model, each) ?? model;
			expect(said(model)).toEqual(said(after));
		}
	});
});

describe.skipIf(!libreOffice.isThere)(`a file that LibreOffice saved${libreOffice.why}`, () => {
	const saved = async (model: Compilation) =>
		libreOffice.convert(await exportDocx(model), 'docx', 'docx');

	it.each(['ar', 'zh', 'en', 'ru'] as const)(
		'keeps every paragraph (%s)',
		async (language) => {
			const model = modelCase(language);
			expect(differencesIn(await saved(model), model)).toEqual(nothing);
		},
		120_000
	);

	it.each(['ar', 'en'] as const)(
		'keeps sub-paragraphs on lines, those inside them, notes, tables and annexes (%s)',
		async (language) => {
			const model = withLines(sampleCompilation(language));
			const bytes = await saved(model);
			expect(differencesIn(bytes, model)).toEqual(nothing);
			const read = readReturned(bytes, language, []);
			expect(read.ok && read.blocks).toContainEqual(
				expect.objectContaining({ kind: 'paragraph', text: typedLines(model) })
			);
		},
		120_000
	);
});

describe('what a file changes and the draft does not take', () => {
	const draft = sampleCompilation('en');
	const after = () => structuredClone(draft);
	const tableOf = (model: Compilation) => {
		const [table] = model.annexes[0]?.children ?? [];
		if (table?.type !== 'table') throw new Error('the sample has a table');
		return table;
	};
	const told = async (model: Compilation) => {
		const found = differencesIn(await exportDocx(model), draft);
		return [...found.changes.map(({ kind }) => kind), ...found.told];
	};

	it('is told: a total, the head of a table, rows that come and go, a subheading', async () => {
		const model = after();
		const table = tableOf(model);
		const [, entry, total] = table.rows;
		if (!entry || !total?.cells[1] || !table.columns[1]) throw new Error('the sample has rows');
		total.cells[1].content = [text('2,000,000')];
		table.columns[1].heading = [text('Euros')];
		table.rows.splice(1, 1, { kind: 'entry', cells: [{ content: [text('Oz')] }] }, { ...entry });
		const [, questionnaire] = model.annexes;
		if (questionnaire) questionnaire.subheading = [text('As it was')];
		expect(await told(model)).toMatchObject([
			{ what: 'column', is: 'Euros' },
			{ what: 'row-added', is: 'Oz' },
			{ what: 'total', was: '1,467,181', is: '2,000,000' },
			{ what: 'subheading', is: 'As it was' }
		]);
		table.rows.splice(1, 2);
		expect(await told(model)).toContainEqual(expect.objectContaining({ what: 'row-gone' }));
	});

	it('is told: a table or text that is gone, words outside, a line of the first page', async () => {
		const model = after();
		model.masthead.title = 'Another title';
		model.annexes[0]?.children.pop();
		model.annexes[1]?.children.pop();
		const read = compareReturned({
			bytes: await withBody(
				model,
				(body) => body.replace('<w:sectPr', '<w:p><w:r><w:t>By the way</w:t></w:r></w:p><w:sectPr'),
				draft
			),
			model: draft,
			notes: editorNotes(draft),
			front: [
				{ style: 'title', text: draft.masthead.title },
				{ style: 'subtitle', text: draft.masthead.subtitle },
				{ style: 'submittedby', text: draft.masthead.submittedBy }
			],
			most: 3
		});
		expect(read).toMatchObject({ changes: [], toldNumber: 4, hasMovedOn: false });
		expect(read.ok && read.told).toMatchObject([
			{ what: 'masthead', was: draft.masthead.title, is: 'Another title' },
			{ what: 'stray', is: 'By the way' },
			{ what: 'line-gone' }
		]);
	});

	it('is told: numbers that were typed over, of a heading and in a cross-reference', async () => {
		const model = after();
		const [first] = model.sections[0]?.children ?? [];
		const seen = [text(' See '), { type: 'reference' as const, target: 'col-a' }];
		for (const each of [model, draft]) {
			const line = each.sections[0]?.children[0];
			if (line?.type === 'paragraph') line.content.push(...seen);
		}
		if (first?.type !== 'paragraph') throw new Error('the sample has a paragraph');
		const bytes = await withBody(model, (body) =>
			body.replace(/(<w:hyperlink.*?<w:t[^>]*>)2(<)/s, '$17$2').replace(/(>)A\.(<\/w:t>)/, '$1C.$2')
		);
		const found = differencesIn(bytes, draft);
		expect(found).toEqual({
			...nothing,
			told: [
				{ what: 'reference', was: '2', is: '7' },
				{ what: 'number', was: 'A.', is: 'C.' }
			]
		});
	});
});

it('takes headings that come and go, and puts what is new under the heading that it follows', async () => {
	const draft = sampleCompilation('en');
	const after = structuredClone(draft);
	const replies = after.sections[1];
	const [a, b] = replies?.children ?? [];
	if (a?.type !== 'section' || b?.type !== 'section') throw new Error('the sample has themes');
	b.children.unshift(paragraph('new', text('First under its heading, and new.')));
	a.children.push(...b.children.splice(1, 1));
	const added = { type: 'section' as const, id: 'c', heading: [text('Quite another matter')] };
	replies?.children.push({ ...added, children: b.children.splice(2, 1) });
	const bytes = await exportDocx(after);
	let model = draft;
	const changes = changesIn(bytes, draft);
	expect(changes.map(({ kind }) => kind).sort()).toEqual(['added', 'heading', 'moved']);
	for (const kind of ['added', 'moved', 'heading'])
		for (const each of changes) if (each.kind === kind) model = takeReturned(model, each) ?? model;
	expect(said(model)).toEqual(said(after));

	const without = structuredClone(after);
	const [first, second] = without.sections[1]?.children.splice(1, 2) ?? [];
	const rest = without.sections[1]?.children[0];
	if (rest?.type !== 'section' || first?.type !== 'section' || second?.type !== 'section')
		throw new Error('there are three themes');
	rest.children.push(...first.children, ...second.children);
	const gone = changesIn(await exportDocx(without), after);
	expect(gone.map(({ kind }) => kind)).toEqual(['removed', 'removed']);
	let joined = after;
	for (const each of gone) joined = takeReturned(joined, each) ?? joined;
	expect(said(joined)).toEqual(said(without));
});

test('a heading that changed meanwhile keeps its words', async () => {
	const draft = sampleCompilation('en');
	const after = structuredClone(draft);
	if (after.sections[0]) after.sections[0].heading = [text('In Word')];
	const [found] = changesIn(await exportDocx(after), draft);
	if (!found) throw new Error('the change is found');
	const meanwhile = structuredClone(draft);
	if (meanwhile.sections[0]) meanwhile.sections[0].heading = [text('On the desk')];
	expect(takeReturned(meanwhile, found)).toBeUndefined();
	expect(takeReturned(draft, found)?.sections[0]?.heading).toMatchObject([{ text: 'In Word' }]);
});

test('a change of a paragraph that changed meanwhile is not taken', async () => {
	const draft = sampleCompilation('en');
	const after = structuredClone(draft);
	const first = after.sections[0]?.children[0];
	if (first?.type === 'paragraph') first.content.push(text(' More.'));
	const [found] = changesIn(await exportDocx(after), draft);
	if (!found) throw new Error('the change is found');
	expect(takeReturned(after, found)).toBeUndefined();
	const gone = { ...draft, sections: draft.sections.slice(1) };
	expect(takeReturned(gone, found)).toBeUndefined();
});

test('the notes of a paragraph count towards its longest words', () => {
	const draft = sampleCompilation('en');
	const added = (notes: string[]) =>
		takeReturned(draft, { kind: 'added', id: 'w-1', after: [], text: 'One.[^1][^2]', notes });
	expect(added(['First.', 'Second.'])).toBeDefined();
	const long = 'word '.repeat(3000);
	expect(added([long, long])).toBeUndefined();
});

describe('what is not let in', () => {
	it.each(hostileFiles.filter(({ name }) => name.endsWith('.docx')))('$what', ({ bytes }) => {
		expect(readReturned(bytes(), 'en', [])).toMatchObject({ ok: false });
	});

	it('is refused with its reason: no Word file, an external part, a document type, no paragraph', async () => {
		const refused = (bytes: Uint8Array) => {
			const read = readReturned(bytes, 'en', []);
			return read.ok ? 'read' : read.fault;
		};
		expect(refused(strToU8('not an archive'))).toBe('not-a-document');
		expect(refused(strToU8('%PDF-1.7\n%%EOF'))).toBe('not-a-document');
		expect(refused(zipSync({ 'content.xml': strToU8('<a/>') }))).toBe('not-a-document');
		expect(refused(new Uint8Array(21 * 1024 * 1024))).toBe('too-large');
		const parts = unzipSync(await exportDocx(sampleCompilation('en')));
		const document = new TextDecoder().decode(parts['word/document.xml']);
		const entity = `<!DOCTYPE a [<!ENTITY b "c">]>${document}`;
		expect(refused(zipSync({ ...parts, 'word/document.xml': strToU8(entity) }))).toBe('unsafe');
		const empty = document.replace(/<w:body>.*<\/w:body>/s, '<w:body/>');
		expect(refused(zipSync({ ...parts, 'word/document.xml': strToU8(empty) }))).toBe(
			'no-paragraphs'
		);
	});
});
