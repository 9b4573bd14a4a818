import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { joinWithNext } from '#lib/domain/compilation/editing/edits/split-and-join.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { exportDocx } from '#lib/server/export/export-docx.ts';
import { exportTracked } from '#lib/server/export/export-tracked.ts';
import { libreOffice } from '../support/libre-office.ts';
import { all, docxParts } from './docx-parts.ts';
import { change, changed } from './random-edits.ts';
import { sampleCompilation, words } from './sample.ts';
import { wordsOfTracked } from './tracked-words.ts';

const by = { author: 'A "quoted" <editor> & co', date: '2012-01-05T10:11:12.123Z' };

describe.each(officialLanguages)('a document with tracked changes (%s)', (language) => {
	const before = sampleCompilation(language);
	const readBefore = exportDocx(before).then((bytes) => wordsOfTracked(bytes, 'accept'));

	it('reads as the later one when all is accepted, as the earlier one when all is rejected', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
				const after = changed(before, changes);
				const tracked = await exportTracked(before, after, by);
				expect(wordsOfTracked(tracked, 'accept')).toEqual(
					wordsOfTracked(await exportDocx(after), 'accept')
				);
				expect(wordsOfTracked(tracked, 'reject')).toEqual(await readBefore);
			}),
			{ numRuns: 6 }
		);
	});

	it('marks nothing where nothing changed', async () => {
		const document = docxParts(await exportTracked(before, before, by)).xml('word/document.xml');
		expect(document).not.toMatch(/<w:(ins|del)\b/);
	});
});

const grown = changed(sampleCompilation('en'), [
	{ kind: 5, at: 0, words: 'Peru' },
	{ kind: 1, at: 1, words: '' },
	{ kind: 3, at: 0, words: 'A new note.' },
	{ kind: 6, at: 0, words: 'France' }
]);

test('changes are word by word, each with who and when', async () => {
	const parts = docxParts(await exportTracked(sampleCompilation('en'), grown, by));
	const root = parts.root('word/document.xml');
	const inserted = all(root, 'w:ins').map(({ text: said }) => said);
	expect(inserted).toContain('Peru');
	expect(all(root, 'w:del').map(({ text: said }) => said)).toContain('Colombia');
	for (const each of [...all(root, 'w:ins'), ...all(root, 'w:del')])
		expect(each.attributes).toMatchObject({ 'w:date': '2012-01-05T10:11:12Z' });
	expect(parts.xml('word/document.xml')).toContain('A &#34;quoted&#34; &#60;editor&#62; &#38; co');
	const ids = all(root, 'w:footnoteReference').map(({ attributes }) => attributes['w:id']);
	expect(ids).toEqual(ids.map((_, index) => String(index + 1)));
	const notes = all(parts.root('word/footnotes.xml'), 'w:footnote').slice(2);
	expect(notes.map(({ attributes }) => attributes['w:id'])).toEqual(ids);
});

describe.each(officialLanguages)(
	'a paragraph that was split, and two that were joined (%s)',
	(language) => {
		const long = sampleCompilation(language);
		const [one = long] = paragraphsIn(long.sections).flatMap(({ paragraph }) => {
			const joined = joinWithNext(long, paragraph.id);
			return joined.ok ? [joined.model] : [];
		});

		it.each([
			['split', one, long, 'w:ins'],
			['joined', long, one, 'w:del']
		] as const)(
			'%s: the end of a paragraph came or went, and not a word',
			async (_, was, is, mark) => {
				const tracked = await exportTracked(was, is, by);
				const read = async (model: Compilation) =>
					wordsOfTracked(await exportDocx(model), 'accept');
				const spaced = (lines: string[]) => lines.map((line) => line.trimEnd());
				expect(spaced(wordsOfTracked(tracked, 'accept'))).toEqual(spaced(await read(is)));
				expect(spaced(wordsOfTracked(tracked, 'reject'))).toEqual(spaced(await read(was)));
				const root = docxParts(tracked).root('word/document.xml');
				const runs = ['w:ins', 'w:del'].flatMap((name) =>
					all(root, name).map(({ text }) => text.trim())
				);
				expect(runs.filter(Boolean)).toEqual([]);
				expect(
					all(root, 'w:rPr').filter(({ children }) => children.some(({ name }) => name === mark))
				).toHaveLength(1);
			}
		);
	}
);

test('the same documents give the same bytes', async () => {
	const write = () => exportTracked(sampleCompilation('ar'), sampleCompilation('ar', 3), by);
	expect(Buffer.from(await write()).equals(Buffer.from(await write()))).toBe(true);
});

test.skipIf(!libreOffice.isThere)(
	`LibreOffice opens it with its changes and keeps them${libreOffice.why}`,
	async () => {
		const tracked = await exportTracked(sampleCompilation('en'), grown, by);
		const saved = libreOffice.convert(tracked, 'docx', 'odt');
		const { strFromU8, unzipSync } = await import('fflate');
		const content = strFromU8(unzipSync(saved)['content.xml'] ?? new Uint8Array());
		expect(content).toContain('<text:tracked-changes');
		expect(content).toMatch(/<text:deletion>.*?Colombia/s);
		expect(content).toContain(words.en.columns[0]);
	},
	120_000
);
