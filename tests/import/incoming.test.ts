import { describe, expect, test } from 'vitest';
import type { FileKind } from '#lib/domain/attached-file.ts';
import { pagePicture } from '#lib/server/import/incoming/page-picture.ts';
import { readIncomingApart } from '#lib/server/import/incoming/read-incoming-apart.ts';
import { libreOffice } from '../support/libre-office.ts';
import { officeFile, wordFile } from '../support/incoming-files.ts';
import { hasPoppler, whyNoPoppler } from '../support/poppler.ts';
import { png } from '../support/hostile/honest-files.ts';

const english = [
	'Our Government thanks the Office for the questionnaire and wishes to say the following.',
	'Technical assistance should reach small island developing States first, since their missions are small and their reports many, and since a visit of two experts for a week does more for them than a seminar in Geneva in which nobody from their capital can take part.',
	'We propose a fund that answers within thirty days.'
];
const arabic = [
	'تعرب حكومتنا عن شكرها للمفوضية على الاستبيان.',
	'ينبغي أن تصل المساعدة التقنية إلى الدول الجزرية الصغيرة النامية أولاً، لأن بعثاتها صغيرة وتقاريرها كثيرة.'
];
const chinese = ['我国政府感谢高专办发来问卷。', '技术援助应当首先惠及小岛屿发展中国家。'];

async function wordsOf(kind: FileKind, bytes: Uint8Array) {
	const read = await readIncomingApart(kind, bytes);
	if (!read.ok) throw new Error(read.reason);
	return read.text.blocks.map(({ text }) => text);
}

describe('the words of a document that came with a reply', () => {
	test.each([
		['English', english],
		['Arabic', arabic],
		['Chinese', chinese]
	])('are read from Word, paragraph by paragraph, in %s', async (_language, paragraphs) => {
		expect(await wordsOf('docx', await wordFile(paragraphs))).toEqual(paragraphs);
	});

	test('keep the rows of a table together, each a paragraph or a line', async () => {
		const table = [
			['Year', 'Visits'],
			['2010', '3']
		];
		const words = await wordsOf('docx', await wordFile(['Before.', table, 'After.']));
		expect(words[0]).toBe('Before.');
		expect(words.at(-1)).toBe('After.');
		expect(words.join('\n')).toMatch(/Year\s+Visits[\s\S]*2010\s+3/);
	});

	for (const kind of ['odt', 'rtf'] as const)
		test.skipIf(!libreOffice.isThere)(
			`are read from ${kind.toUpperCase()} as LibreOffice saves it, in three scripts${libreOffice.why}`,
			async () => {
				for (const paragraphs of [english, arabic, chinese])
					expect(await wordsOf(kind, await officeFile(paragraphs, kind))).toEqual(paragraphs);
			},
			120_000
		);

	test.skipIf(!libreOffice.isThere)(
		`are read from PDF, lines joined into paragraphs and pages counted${libreOffice.why}`,
		async () => {
			const bytes = await officeFile(english, 'pdf');
			const read = await readIncomingApart('pdf', bytes);
			if (!read.ok) throw new Error(read.reason);
			expect(read.text).toMatchObject({ shown: 'text', pages: 1 });
			expect(read.text.blocks.map(({ text }) => text)).toEqual(english);
			expect(read.text.blocks.map(({ page }) => page)).toEqual([1, 1, 1]);
		},
		120_000
	);

	test.skipIf(!libreOffice.isThere)(
		`stand in an Arabic PDF from right to left, without marks that turn them${libreOffice.why}`,
		async () => {
			const bytes = await officeFile(arabic, 'pdf', { rightToLeft: true });
			const words = (await wordsOf('pdf', bytes)).join(' ');
			expect(words).toContain('تعرب حكومتنا عن شكرها للمفوضية');
			expect(words).not.toMatch(/[\u202a-\u202e]/);
		},
		120_000
	);

	test('are read from plain text in UTF-8 and UTF-16, lines joined where no blank line divides', async () => {
		const divided = new TextEncoder().encode('\ufeffFirst.\r\n\r\nSecond\r\nline.');
		expect(await wordsOf('txt', divided)).toEqual(['First.', 'Second\nline.']);
		const lines =
			'One sentence that goes on over a line and\nends here, as long as the others are.\nNew one.';
		const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(lines, 'utf16le')]);
		expect((await wordsOf('txt', utf16)).join('|')).toContain('line and ends here');
	});

	test('are read from RTF whatever its code page', async () => {
		const rtf =
			'{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fnil Times;}{\\f1\\fnil\\fcharset204 Times;}}{\\info{\\title Secret}}' +
			"\\f0 Caf\\'e9 \\u1587?\\u1604?\\u1575?\\u1605? {\\*\\hidden no}\\par\\f1 \\'ce\\'f2\\'e2\\'e5\\'f2\\line two\\par}";
		expect(await wordsOf('rtf', new TextEncoder().encode(rtf))).toEqual([
			'Café سلام',
			'Ответ\ntwo'
		]);
	});

	test('are none of a picture: its page is shown', async () => {
		const read = await readIncomingApart('png', png());
		expect(read).toEqual({ ok: true, text: { shown: 'picture', blocks: [], pages: 1 } });
	});

	test('are none of a broken file, which is refused', async () => {
		for (const kind of ['docx', 'odt', 'rtf', 'pdf'] as const)
			expect(await readIncomingApart(kind, new Uint8Array([1, 2, 3]))).toEqual({
				ok: false,
				reason: 'damaged'
			});
	});

	test('are given up where reading takes too long', async () => {
		const bytes = await wordFile(english);
		expect(await readIncomingApart('docx', bytes, { seconds: 0 })).toEqual({
			ok: false,
			reason: 'too-long'
		});
	});
});

describe('a page of a PDF', () => {
	test.skipIf(!libreOffice.isThere || !hasPoppler)(
		`is drawn as a picture, and one that is not there is not${libreOffice.why}${whyNoPoppler}`,
		async () => {
			const bytes = await officeFile(english, 'pdf');
			const drawn = await pagePicture(bytes, 1);
			expect([...(drawn ?? []).slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
			expect(await pagePicture(bytes, 7)).toBeUndefined();
			expect(await pagePicture(new Uint8Array([1, 2, 3]), 1)).toBeUndefined();
		},
		120_000
	);
});
