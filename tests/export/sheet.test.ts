import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Row } from '#lib/server/export/sheet/cell.ts';
import { sheetFile } from '#lib/server/export/sheet/sheet-file.ts';
import { parseCsv } from '#lib/server/import/ledger/parse-csv.ts';
import { wholeOf } from '../support/whole-of.ts';

const look = { name: 'replies', isRightToLeft: false };
const head = ['Respondent', 'Received', 'Day', 'Words'];
const row: Row = ['Côte d’Ivoire', { moment: '2011-11-04T17:30' }, { day: '2011-10-05' }, 1234];

const write = (table: readonly Row[], format: 'csv' | 'xlsx', isRightToLeft = false) =>
	wholeOf(sheetFile([table], { ...look, format, isRightToLeft }).bytes);
const sheetXml = (bytes: Uint8Array) =>
	strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

describe('a workbook', () => {
	test('has words as words, numbers as numbers, days and moments as dates', async () => {
		const [sheet] = await readXlsx(Buffer.from(await write([head, row], 'xlsx')));
		expect(sheet?.data).toEqual([
			head,
			['Côte d’Ivoire', new Date('2011-11-04T17:30Z'), new Date('2011-10-05T00:00Z'), 1234]
		]);
	});

	test('says of every cell where it is, also beside empty ones and past the column Z', async () => {
		const wide = Array.from({ length: 30 }, (_, index) => (index % 2 ? undefined : `c${index}`));
		const xml = sheetXml(await write([head, wide], 'xlsx'));
		const places = [...xml.matchAll(/<c r="([A-Z]+)2"/g)].map((match) => match[1]);
		expect(places).toEqual('A C E G I K M O Q S U W Y AA AC'.split(' '));
		expect(xml).not.toMatch(/<c (?!r=)/);
	});

	test('reads from right to left where its language does', async () => {
		expect(sheetXml(await write([head], 'xlsx', true))).toContain('rightToLeft="1"');
		expect(sheetXml(await write([head], 'xlsx'))).not.toContain('rightToLeft');
	});

	test('takes nothing for a formula, and keeps what XML does not know out of it', async () => {
		const odd = ['=1+1', '<b>&"', 'a\u0000b\ud800c', '_x000D_'];
		const bytes = await write([head, odd], 'xlsx');
		expect(sheetXml(bytes)).not.toContain('<f>');
		const [sheet] = await readXlsx(Buffer.from(bytes));
		expect(sheet?.data[1]?.slice(0, 3)).toEqual(['=1+1', '<b>&"', 'abc']);
		expect(strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(
			'_x005F_x000D_'
		);
	});

	test('writes what comes again once, and whatever is long or new in its own cell', async () => {
		const table = Array.from({ length: 3000 }, (_, index) => [
			'State',
			`n${index}`,
			'x'.repeat(80)
		]);
		const bytes = await write([head, ...table], 'xlsx');
		expect(sheetXml(bytes)).not.toContain('State');
		expect(sheetXml(bytes)).toContain('<t>n2999</t>');
		const [sheet] = await readXlsx(Buffer.from(bytes));
		expect(sheet?.data.slice(1).map((each) => each.slice(0, 3))).toEqual(table);
	});

	test('is the same file whenever it is written', async () => {
		expect(await write([head, row], 'xlsx')).toEqual(await write([head, row], 'xlsx'));
	});
});

describe('comma-separated values', () => {
	test('have the mark of UTF-8, lines that end with CRLF, and no cell that is a formula', async () => {
		const cells = ['=a', '+b', '-c', '@d', '\te', '\rf', 'plain', -5];
		const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
			await write([head, cells], 'csv')
		);
		expect(text).toBe(
			`\uFEFFRespondent,Received,Day,Words\r\n'=a,'+b,'-c,'@d,"'\te","'\rf",plain,-5\r\n`
		);
	});

	test('give back whatever words stand in them', async () => {
		const cell = fc
			.string({ unit: 'grapheme' })
			.filter((text) => !/^\s|[=+\-@\t\r＝＋－＠]/.test(text) && text.trim() !== '');
		await fc.assert(
			fc.asyncProperty(fc.array(cell, { minLength: 2, maxLength: 4 }), async (cells) => {
				const text = new TextDecoder().decode(await write([['first', 'second'], cells], 'csv'));
				const parsed = parseCsv(text);
				expect(parsed.ok && parsed.records[1]?.cells).toEqual(cells);
			}),
			{ numRuns: 200 }
		);
	});
});

describe('a hundred thousand rows', () => {
	/** Counts the batches that were asked for before their bytes were taken. */
	function manyRows(count: number) {
		const read = { batches: 0 };
		async function* batches(): AsyncGenerator<Row[]> {
			yield [head];
			for (let from = 0; from < count; from += 500) {
				read.batches += 1;
				yield Array.from({ length: 500 }, (_, index) => [
					`Respondent ${from + index}`,
					{ moment: '2011-11-04T17:30' },
					{ day: '2011-10-05' },
					'Words of this reply, some of them: '.repeat(4) + (from + index)
				]);
			}
		}
		return { read, batches };
	}

	test.each(['csv', 'xlsx'] as const)(
		'are written as %s only as fast as they are taken',
		async (format) => {
			const { read, batches } = manyRows(100_000);
			const reader = sheetFile(batches(), { ...look, format }).bytes.getReader();
			let most = 0;
			let bytes = 0;
			for (let before = 0; ;) {
				const { done, value } = await reader.read();
				if (done) break;
				bytes += value.length;
				most = Math.max(most, value.length);
				await new Promise(setImmediate);
				// At most what one part is made of, and one part that waits.
				expect(read.batches - before).toBeLessThan(30);
				before = read.batches;
			}
			expect(read.batches).toBe(200);
			expect(bytes).toBeGreaterThan(500_000);
			expect(most).toBeLessThan(1_000_000);
		}
	);

	test('are left unread when whoever asked goes away', async () => {
		const { read, batches } = manyRows(100_000);
		const reader = sheetFile(batches(), { ...look, format: 'csv' }).bytes.getReader();
		await reader.read();
		await reader.cancel();
		const before = read.batches;
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(read.batches).toBe(before);
		expect(before).toBeLessThan(5);
	});
});
