import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { donorFinder } from '#lib/domain/donor-names.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import type { Ledger, LedgerEntry } from '#lib/domain/ledger.ts';
import type { Respondent } from '#lib/domain/respondent.ts';
import { guardedCell, unguardedCell } from '#lib/domain/spreadsheet-cell.ts';
import { findState, stateAsRespondent, states } from '#lib/domain/states.ts';
import { csvOf, ledgerCsv } from '#lib/server/export/ledger-csv.ts';
import { parseCsv } from '#lib/server/import/ledger/parse-csv.ts';
import { readDay } from '#lib/server/import/ledger/read-day.ts';
import {
	ledgerFileLimit,
	readLedgerEntries,
	readLedgerRows
} from '#lib/server/import/ledger/read-ledger.ts';
import type { DecimalMark } from '#lib/server/import/ledger/read-money.ts';
import { decimalMarkShown, readMoney } from '#lib/server/import/ledger/read-money.ts';

const union: Respondent = {
	key: 'african-union',
	kind: 'other',
	name: { en: '=African Union, "AU"', fr: 'Union africaine' }
};
const ledger: Ledger = {
	fund: { name: { en: 'Fund' }, shortName: { en: 'the Fund' } },
	title: { en: 'Contributions' },
	currency: 'USD',
	from: '2008-01-01',
	cutOff: '2011-11-23',
	entries: []
};
const head = 'period,donor,amount,kind,currency,date';

function read(file: string | Uint8Array, { mark = 'auto' as DecimalMark, held = ledger } = {}) {
	const table = readLedgerRows(file);
	if (!table.ok) return table;
	return readLedgerEntries(table.rows, { ledger: held, mark, find: donorFinder([union]) });
}
const entriesOf = (file: string | Uint8Array, mark: DecimalMark = 'auto') => {
	const result = read(file, { mark });
	if (!result.ok) throw new Error(JSON.stringify(result.faults));
	return result.entries;
};
const faultsOf = (file: string | Uint8Array, mark: DecimalMark = 'auto') => {
	const result = read(file, { mark });
	return result.ok ? [] : result.faults.map(({ code, line }) => `${line ?? '-'} ${code}`);
};
const rows = (...lines: string[]) => [head, ...lines].join('\n');

describe('comma-separated values', () => {
	const cell = fc.string({
		unit: fc.oneof(
			fc.constantFrom('"', ',', ';', '\t', '\n', '\r', "'", '=', '-', ' ', '١'),
			fc.string()
		)
	});
	const records = fc.array(
		fc
			.array(cell, { minLength: 2, maxLength: 5 })
			.filter((cells) => cells.some((each) => guardedCell(each) !== ''))
	);

	test('are read back as they were written', () => {
		fc.assert(
			fc.property(records, (written) => {
				// The first record shows the separator, whatever signs the others hold.
				const file = csvOf([['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], ...written]);
				const parsed = parseCsv(file);
				expect(parsed).toMatchObject({ ok: true });
				if (!parsed.ok) return;
				expect(parsed.records.slice(1).map(({ cells }) => cells.map(unguardedCell))).toEqual(
					written
				);
			})
		);
	});

	test('never begin like a formula, and numbers stay numbers', () => {
		fc.assert(
			fc.property(cell, (text) => {
				const guarded = guardedCell(text);
				expect(unguardedCell(guarded)).toBe(text);
				expect(guarded).not.toMatch(/^[=+@\t\r]/);
				if (guarded.startsWith('-')) expect(guarded).toMatch(/^-[0-9]+(\.[0-9]+)?$/);
			})
		);
		expect(guardedCell('-1250.25')).toBe('-1250.25');
		expect(guardedCell('-1+cmd')).toBe("'-1+cmd");
		expect(guardedCell('=HYPERLINK("x")')).toBe('\'=HYPERLINK("x")');
	});

	test.each([',', ';', '\t'])('are told by their separator %j', (separator) => {
		const parsed = parseCsv(`\uFEFFa${separator}b\r\n"x${separator}\r\ny"${separator}"q""q"\r\n`);
		expect(parsed).toEqual({
			ok: true,
			records: [
				{ line: 1, cells: ['a', 'b'] },
				{ line: 2, cells: [`x${separator}\r\ny`, 'q"q'] }
			]
		});
	});

	test('that a quotation mark breaks are refused at its line', () => {
		expect(parseCsv('a,b\n1,"x\n')).toEqual({ ok: false, line: 2, reason: 'quote-open' });
		expect(parseCsv('a,b\n"1\n2"x,3')).toEqual({ ok: false, line: 2, reason: 'quote-astray' });
	});

	test('of two million quotation marks come to an end', () => {
		for (const file of ['"'.repeat(2e6), '"a,'.repeat(6e5), 'a"'.repeat(1e6), ','.repeat(2e6)])
			expect(readLedgerRows(file)).toBeDefined();
	});
});

describe('a ledger as a spreadsheet', () => {
	const anyEntry: fc.Arbitrary<LedgerEntry> = fc.record(
		{
			period: fc.constantFrom('2008', '2008-2009', '2010-2011'),
			donor: fc.constantFrom('rus', 'civ', 'tur', 'african-union'),
			amount: fc.integer({ min: 1, max: 1e14 }).map((cents) => cents / 100),
			currency: fc.constantFrom('EUR', 'CHF'),
			kind: fc.constantFrom('contribution' as const, 'pledge' as const),
			date: fc.constantFrom('2008-02-29', '2011-11-23')
		},
		{ requiredKeys: ['period', 'donor', 'amount', 'kind'] }
	);
	const names = new Map<string, Respondent>([[union.key, union]]);
	for (const key of ['rus', 'civ', 'tur']) {
		const state = findState(key);
		if (state) names.set(key, stateAsRespondent(state));
	}

	test.each(officialLanguages)('is read back as it was written in %s', (language) => {
		fc.assert(
			fc.property(
				fc.uniqueArray(anyEntry, {
					minLength: 1,
					maxLength: 20,
					selector: (of) => JSON.stringify(of)
				}),
				(entries) => {
					expect(entriesOf(ledgerCsv({ ...ledger, entries }, names, language))).toEqual(entries);
				}
			)
		);
	});

	test('begins with the mark by which Excel knows UTF-8', () => {
		expect([...ledgerCsv(ledger, names, 'ar').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	});

	test('is read from what Excel saves: semicolons, tabs, UTF-16, sep=', () => {
		const text = rows('2010,Denmark,"1 234,50",paid,,')
			.replaceAll(',', ';')
			.replace('1 234;50', '1 234,50');
		const wanted = [{ period: '2010', donor: 'dnk', amount: 1234.5, kind: 'contribution' }];
		expect(entriesOf(text)).toEqual(wanted);
		expect(entriesOf(`sep=;\r\n${text}`)).toEqual(wanted);
		const tabs = text.replaceAll(';', '\t');
		expect(entriesOf(tabs)).toEqual(wanted);
		const wide = Buffer.from(`\uFEFF${tabs}`, 'utf16le');
		expect(entriesOf(new Uint8Array(wide))).toEqual(wanted);
	});
});

describe('donors', () => {
	const find = donorFinder([union]);

	test('are found by every name and code of every State, and by no other', () => {
		for (const state of states)
			for (const called of [
				state.key,
				state.key.toUpperCase(),
				state.iso2,
				...Object.values(state.short),
				...Object.values(state.formal)
			])
				expect(find(called), called).toEqual([state.key]);
		expect(find('Atlantis')).toEqual([]);
		expect(find('')).toEqual([]);
	});

	test.each([
		['Turkey', 'tur'],
		['The former Yugoslav Republic of Macedonia', 'mkd'],
		['Swaziland', 'swz'],
		['Czech Republic', 'cze'],
		['cote d’ivoire', 'civ'],
		['الاتحاد الروسي', 'rus'],
		['俄罗斯联邦', 'rus'],
		['union AFRICAINE', 'african-union']
	])('called %s are found', (called, key) => {
		expect(find(called)).toEqual([key]);
	});

	test('that two names fit are asked for', () => {
		const two = donorFinder([
			union,
			{ key: 'other-union', kind: 'other', name: { fr: 'Union Africaine' } }
		]);
		expect(two('Union africaine')).toEqual(['african-union', 'other-union']);
	});
});

describe('amounts of a spreadsheet', () => {
	test.each([
		['1467181', 1467181],
		['1,467,181', 1467181],
		['1.467.181', 1467181],
		['1 467 181', 1467181],
		['1\u00a0467\u00a0181', 1467181],
		['1\u202f467\u202f181,50', 1467181.5],
		["1'467'181.5", 1467181.5],
		['1,467,181.50', 1467181.5],
		['1.467.181,50', 1467181.5],
		['40 000', 40000],
		['0.5', 0.5],
		['12,5', 12.5],
		['١٬٤٦٧٬١٨١', 1467181],
		['１２３', 123]
	])('%j means %d', (cell, amount) => {
		expect(readMoney(cell, 'auto')).toEqual({ ok: true, amount });
	});

	test.each([
		['', 'amount-missing'],
		['148,148', 'amount-ambiguous'],
		['148.148', 'amount-ambiguous'],
		['1,23,456', 'amount-not'],
		['1,467.181.50', 'amount-not'],
		['12 34', 'amount-not'],
		['0,123', 'amount-not'],
		['1e5', 'amount-not'],
		['USD 5', 'amount-not'],
		['5,', 'amount-not'],
		['1234.567', 'amount-decimals'],
		['0', 'amount-zero'],
		['0.00', 'amount-zero'],
		['-5', 'amount-negative'],
		['(5)', 'amount-negative'],
		['\u22125', 'amount-negative'],
		['1000000000001', 'amount-large']
	])('%j is refused: %s', (cell, reason) => {
		expect(readMoney(cell, 'auto')).toEqual({ ok: false, reason });
	});

	test('that are doubtful are settled by what a person says, or by the other amounts', () => {
		expect(readMoney('148,148', 'point')).toEqual({ ok: true, amount: 148148 });
		expect(readMoney('148.148', 'comma')).toEqual({ ok: true, amount: 148148 });
		expect(readMoney('148.148', 'point')).toEqual({ ok: false, reason: 'amount-decimals' });
		expect(readMoney('1,467,181', 'comma')).toEqual({ ok: false, reason: 'amount-not' });
		expect(decimalMarkShown(['148,148', '1,467,181'])).toBe('point');
		expect(decimalMarkShown(['148.148', '12,50'])).toBe('comma');
		expect(decimalMarkShown(['148,148', '1,467,181', '12,50'])).toBe('auto');
		expect(decimalMarkShown(['148,148', '40000'])).toBe('auto');
	});

	test('are never guessed: every way of grouping an amount gives that amount, or is refused', () => {
		const group = fc.constantFrom(',', '.', ' ', '\u00a0', "'", '');
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 1e13 }),
				group,
				fc.constantFrom('.', ','),
				fc.boolean(),
				(cents, divider, decimal, withCents) => {
					fc.pre(divider !== decimal);
					const units = withCents ? cents : cents * 100;
					const whole = String(Math.floor(units / 100)).replace(/\B(?=(\d{3})+$)/g, divider);
					const text = withCents
						? `${whole}${decimal}${String(units % 100).padStart(2, '0')}`
						: whole;
					const read = readMoney(text, 'auto');
					if (read.ok) expect(read.amount).toBe(units / 100);
					else expect(['amount-ambiguous', 'amount-large']).toContain(read.reason);
				}
			)
		);
	});
});

test.each([
	['2011-11-23', '2011-11-23'],
	['2011/11/23', '2011-11-23'],
	['23.11.2011', '2011-11-23'],
	['5.11.2011', '2011-11-05'],
	['23/11/2011', '2011-11-23'],
	['11/23/2011', '2011-11-23'],
	['11/11/2011', '2011-11-11'],
	['٢٣/١١/٢٠١١', '2011-11-23'],
	['5/11/2011', 'date-ambiguous'],
	['2011-02-29', 'date-wrong'],
	['23 November 2011', 'date-wrong'],
	['40870', 'date-wrong']
])('the day %s is read as %s', (cell, wanted) => {
	const read = readDay(cell);
	expect(read.ok ? read.day : read.reason).toBe(wanted);
});

describe('a bad row is named by its line', () => {
	test.each([
		['an unknown donor', '2010,Atlantis,5.00,paid,,', 'donor-unknown'],
		['no donor', '2010,,5.00,paid,,', 'donor-missing'],
		['no period', ',Denmark,5.00,paid,,', 'period-missing'],
		['a period that runs backwards', '2011-2010,Denmark,5.00,paid,,', 'period-wrong'],
		['no amount', '2010,Denmark,,paid,,', 'amount-missing'],
		['an ambiguous amount', '2010,Denmark,"5,000",paid,,', 'amount-ambiguous'],
		['nothing given', '2010,Denmark,0,paid,,', 'amount-zero'],
		['a negative amount', '2010,Denmark,-5,paid,,', 'amount-negative'],
		['neither paid nor pledged', '2010,Denmark,5.00,,,', 'kind-missing'],
		['an unknown state', '2010,Denmark,5.00,perhaps,,', 'kind-unknown'],
		['an unknown currency', '2010,Denmark,5.00,paid,XYZ,', 'currency-wrong'],
		['a wrong day', '2010,Denmark,5.00,paid,,2011-13-01', 'date-wrong'],
		['a cell too many', '2010,Denmark,5.00,paid,,,x', 'cells']
	])('%s', (_, row, code) => {
		expect(faultsOf(rows('2010,Sweden,7,paid,,', row, ''))).toEqual([`3 ${code}`]);
	});

	test('all at once, and nothing is read', () => {
		expect(
			faultsOf(rows('2010,Atlantis,0,paid,,', '2010,Denmark,5.00,paid,,', ',Sweden,x,paid,,'))
		).toEqual(['2 donor-unknown', '2 amount-zero', '4 period-missing', '4 amount-not']);
	});

	test('that stands twice, unless the ledger holds it as often', () => {
		const twice = rows('2010,Denmark,5.00,paid,,', '2010,dnk,5,paid,USD,');
		expect(faultsOf(twice)).toEqual(['3 duplicate']);
		const entry: LedgerEntry = { period: '2010', donor: 'dnk', amount: 5, kind: 'contribution' };
		expect(read(twice, { held: { ...ledger, entries: [entry, entry] } })).toMatchObject({
			ok: true
		});
	});

	test('whose code and name are of two donors', () => {
		expect(faultsOf('period,key,donor,amount,kind\n2010,dnk,Sweden,5.00,paid')).toEqual([
			'2 donor-differs'
		]);
	});

	test('and so is a heading', () => {
		expect(faultsOf('period,donor,amount,kind,colour\n2010,dnk,5,paid,red')).toEqual([
			'1 column-unknown'
		]);
		expect(faultsOf('period,donor,amount,amount,kind\n2010,dnk,5,6,paid')).toEqual([
			'1 column-twice'
		]);
		expect(faultsOf('donor,amount\n2010,dnk')).toEqual(['1 column-missing', '1 column-missing']);
	});
});

describe('a file is refused whole', () => {
	test('that is empty, or has headings alone', () => {
		expect(faultsOf('')).toEqual(['- empty']);
		expect(faultsOf(head)).toEqual(['- empty']);
	});

	test('whose bytes are not UTF-8', () => {
		const broken = Buffer.from(rows('2010,C\u00f4te d’Ivoire,5.00,paid,,'), 'latin1');
		expect(faultsOf(new Uint8Array(broken))).toEqual(['- not-utf8']);
	});

	test('of 3 MB, and not one of 2 MB', () => {
		expect(faultsOf('x'.repeat(3 * 1024 * 1024))).toEqual(['- too-large']);
		expect(faultsOf('x'.repeat(ledgerFileLimit))).toEqual(['- empty']);
	});
});
