import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { ReturnedChange } from '#lib/domain/compilation/returned/returned-change.ts';
import { exportDocx } from '#lib/server/export/export-docx.ts';
import { frontOf } from '#lib/server/export/words/front-of.ts';
import { editorNotes } from '#lib/server/export/words/editor-notes.ts';
import { mastheadLines } from '#lib/server/export/words/masthead-lines.ts';
import { compareReturned } from '#lib/server/import/returned/compare-returned.ts';
import { change, changed } from '../export/random-edits.ts';
import { paragraph, sampleCompilation, text } from '../export/sample.ts';
import { libreOffice } from '../support/libre-office.ts';

/** What a file would change in a draft, as the page shows it. */
function shown(bytes: Uint8Array, model: Compilation) {
	const front = frontOf(mastheadLines(model));
	const read = compareReturned({ bytes, model, notes: editorNotes(model), front, most: 200 });
	if (!read.ok) throw new Error(read.fault);
	const changes = read.changes.map(({ change, isMeanwhile = false }) => [
		named(change),
		isMeanwhile
	]);
	return { changes, told: read.told, hasMovedOn: read.hasMovedOn };
}

const named = (change: ReturnedChange) =>
	`${change.kind} ${'node' in change ? change.node : change.text}`;

const theme = (model: Compilation) => {
	const [first] = model.sections[1]?.children ?? [];
	if (first?.type !== 'section') throw new Error('the sample has a theme');
	return first.children;
};

/** The sample with its paragraphs, headings, table and masthead changed on the desk, and others that came and went. */
function workedOn(model: Compilation): Compilation {
	const later = structuredClone(model);
	const children = theme(later);
	const [first] = children;
	if (first?.type === 'paragraph') first.content.unshift(text('Newer words. '));
	children.splice(1, 1);
	children.push(paragraph('came', text('A paragraph that came.')), ...children.splice(1, 1));
	later.sections[0]?.children.unshift(paragraph('early', text('It comes first.')));
	if (later.sections[0]) later.sections[0].heading = [text('Newer heading')];
	later.sections[1]?.children.push({
		type: 'section',
		id: 'new',
		heading: [text('New')],
		children: [paragraph('in-new', text('Under it.'))]
	});
	const [table] = later.annexes[0]?.children ?? [];
	if (table?.type === 'table' && table.rows[1]?.cells[1])
		table.rows[1].cells[1].content = [text('9')];
	const other = later.sections[1]?.children[1];
	const noted = other?.type === 'section' ? other.children[0] : undefined;
	if (noted?.type !== 'paragraph') throw new Error('the sample has passages to translate');
	noted.content = [text('Translated.')];
	later.annexes.reverse();
	later.masthead.title = 'Newer title';
	return later;
}

describe.each(['en', 'ar'] as const)('a file older than the draft (%s)', (language) => {
	const before = sampleCompilation(language);
	const untouched = { changes: [], told: [], hasMovedOn: true };

	it('changes nothing where nobody touched it, whatever was done to the document since', async () => {
		const bytes = await exportDocx(before);
		expect(shown(bytes, before)).toEqual({ ...untouched, hasMovedOn: false });
		expect(shown(bytes, workedOn(before))).toEqual(untouched);
		expect(shown(await exportDocx(workedOn(before)), before)).toEqual(untouched);
		await fc.assert(
			fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
				const { changes: found, told } = shown(bytes, changed(before, changes));
				expect([found, told]).toEqual([[], []]);
			}),
			{ numRuns: 30 }
		);
	});

	it.skipIf(!libreOffice.isThere)(
		`nor where LibreOffice saved it${libreOffice.why}`,
		async () => {
			const bytes = libreOffice.convert(await exportDocx(before), 'docx', 'docx');
			expect(shown(bytes, workedOn(before))).toEqual(untouched);
		},
		120_000
	);
});

test('what was changed in the file is offered, and set apart where the draft changed it too', async () => {
	const before = sampleCompilation('en');
	const inWord = structuredClone(before);
	const [first, second, third] = theme(inWord);
	for (const each of [first, second, third])
		if (each?.type === 'paragraph') each.content.unshift(text('In Word: '));
	theme(inWord).splice(3, 0, paragraph('own', text('New in Word.')));
	// The file says how it was written before an editor worked on it.
	const custom = 'docProps/custom.xml';
	const bytes = zipSync({
		...unzipSync(await exportDocx(inWord)),
		[custom]: unzipSync(await exportDocx(before))[custom] ?? new Uint8Array()
	});
	const later = structuredClone(before);
	const children = theme(later);
	const [mine] = children;
	if (mine?.type === 'paragraph') mine.content.push(text(' On the desk.'));
	const [gone] = children.splice(1, 1);
	const names = [first, second, third].map((each) => each?.id);
	expect(gone?.id).toBe(names[1]);
	expect(shown(bytes, later)).toEqual({
		changes: [
			[`changed ${names[0]}`, true],
			[expect.stringMatching(/^added In Word: /), true],
			[`changed ${names[2]}`, false],
			['added New in Word.', false]
		],
		told: [],
		hasMovedOn: true
	});
	// Without it all that differs is offered, as is a file of another document.
	const { [custom]: _, ...rest } = unzipSync(bytes);
	expect(shown(zipSync(rest), later).hasMovedOn).toBe(false);
	const other = sampleCompilation('fr');
	expect(shown(await exportDocx(other), later).changes).not.toEqual([]);
});

test('a file of another document does not say that this one has moved on', async () => {
	const other = sampleCompilation('en');
	const rename = (node: unknown): unknown =>
		JSON.parse(JSON.stringify(node).replace(/"id":"([^"]+)"/g, '"id":"other-$1"')) as unknown;
	const elsewhere = {
		...other,
		sections: rename(other.sections) as Compilation['sections'],
		annexes: rename(other.annexes) as Compilation['annexes']
	};
	const bytes = await exportDocx(elsewhere);
	expect(shown(bytes, sampleCompilation('en')).hasMovedOn).toBe(false);
});
