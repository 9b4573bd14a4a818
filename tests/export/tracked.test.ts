import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
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
