import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInAccounts, readAmount } from './amounts.ts';
import { checkCompilation } from './compilation/findings/check.ts';
import type { Compilation, Table } from './compilation/model.ts';
import { numberCompilation } from './compilation/numbering.ts';
import { draftCompilation } from './compilation/draft.ts';
import { outlineOf } from './compilation/outline.ts';
import { plainText } from './compilation/plain-text.ts';
import { inAll, ledger, snapshot, state } from './compilation/testing.ts';
import type { IncomeAndExpenditure } from './income-and-expenditure.ts';
import { totalsOfStatement } from './income-and-expenditure.ts';
import { officialLanguages } from './language.ts';

const line = (name: string, amount: number) => ({ name: inAll(name), amount });
const statement: IncomeAndExpenditure = {
	from: '2019-01-01',
	to: '2019-12-31',
	openingBalance: 250_000.4,
	income: [line('Voluntary contributions', 100_000), line('Exchange loss', -1_250.25)],
	expenditure: [line('Staff', 150_000), line('Programme support costs', 19_500.1)],
	adjustments: [line('Refunds to donors', -2_000)]
};
const given = snapshot([state('dnk')], [], {
	ledger: { ...ledger({ dnk: 100_000 }), statement }
});
const drafted = (language: Compilation['language'] = 'en') => draftCompilation(given, language);
const tableOf = (compilation: Compilation): Table => {
	const annex = compilation.annexes.find(({ id }) => id === 'annex-statement');
	const table = annex?.children[0];
	if (table?.type !== 'table') throw new Error('the draft has no statement');
	return table;
};
const printed = (compilation: Compilation) =>
	tableOf(compilation).rows.map((row) => {
		const [item, amount] = row.cells.map(({ content }) =>
			plainText(content, numberCompilation(compilation), compilation.language)
		);
		return `${row.kind}: ${item} ${amount}`.trim();
	});
const findingsOf = (compilation: Compilation) =>
	checkCompilation(compilation, given).filter(({ rule }) => /table-total|rounding/.test(rule));

describe('a statement of income and expenditure', () => {
	test('is reckoned to the cent', () => {
		expect(totalsOfStatement(statement)).toEqual({
			income: 98_749.75,
			expenditure: 169_500.1,
			net: -70_750.35,
			adjustments: -2_000,
			closingBalance: 177_250.05
		});
	});

	test('without lines closes with its opening balance', () => {
		const empty = { ...statement, income: [], expenditure: [], adjustments: [] };
		expect(totalsOfStatement(empty).closingBalance).toBe(250_000.4);
	});

	test('is drafted as an annex, its negative amounts in brackets', () => {
		expect(printed(drafted())).toEqual([
			'group: Income',
			'entry: Voluntary contributions 100,000',
			'entry: Exchange loss (1,250.25)',
			'subtotal: Total income 98,749.75',
			'group: Expenditure',
			'entry: Staff 150,000',
			'entry: Programme support costs 19,500.10',
			'subtotal: Total expenditure 169,500.10',
			'subtotal: Net excess (shortfall) of income over expenditure (70,750.35)',
			'subtotal: Opening balance, 1 January 2019 250,000.40',
			'group: Adjustments',
			'entry: Refunds to donors (2,000)',
			'total: Closing balance, 31 December 2019 177,250.05'
		]);
	});

	test.each(officialLanguages)('has its annex and is mentioned in the text (%s)', (language) => {
		const outline = outlineOf(drafted(language));
		const annexes = outline.filter(({ kind }) => kind === 'annex');
		expect(annexes).toHaveLength(3);
		const mark = numberCompilation(drafted(language)).get('annex-statement')?.reference ?? '?';
		expect(
			outline.some((each) => each.kind === 'paragraph' && each.text.includes(mark)),
			mark
		).toBe(true);
		expect(findingsOf(drafted(language))).toEqual([]);
	});

	test.each([3, 7, 8, 12])('whose row %i is changed is found out', (index) => {
		const compilation = structuredClone(drafted());
		const cell = tableOf(compilation).rows[index]?.cells[1];
		if (cell === undefined) throw new Error('no such row');
		cell.content = [{ type: 'text', text: '(123,456.78)' }];
		const found = findingsOf(compilation);
		expect(found.length).toBeGreaterThan(0);
		expect(found[0]).toMatchObject({ rule: 'table-total', stated: -123_456.78 });
	});

	test('whose line is changed is found out at its subtotal alone', () => {
		const compilation = structuredClone(drafted());
		const cell = tableOf(compilation).rows[5]?.cells[1];
		if (cell !== undefined) cell.content = [{ type: 'text', text: '150,900' }];
		expect(findingsOf(compilation)).toMatchObject([{ stated: 169_500.1, found: 170_400.1 }]);
	});
});

describe('contributions in other currencies', () => {
	const mixed = snapshot([state('dnk'), state('deu')], [], {
		ledger: {
			...ledger({ dnk: 100 }),
			entries: [
				{ period: '2019', donor: 'dnk', amount: 100, kind: 'contribution' },
				{ period: '2019', donor: 'deu', amount: 70, currency: 'EUR', kind: 'contribution' }
			]
		}
	});

	test('have a table of their own, and are counted among the contributors', () => {
		const compilation = draftCompilation(mixed, 'en');
		const tables = compilation.annexes[0]?.children ?? [];
		expect(
			tables.map((each) => each.type === 'table' && each.rows.at(-1)?.cells[1]?.value)
		).toEqual([100, 70]);
		expect(JSON.stringify(compilation.sections)).toContain('two States had contributed');
		expect(checkCompilation(compilation, mixed).map(({ rule }) => rule)).toEqual([]);
	});
});

test.each(officialLanguages)('amounts of accounts are read back as printed (%s)', (language) => {
	fc.assert(
		fc.property(fc.integer({ min: -1e14, max: 1e14 }), (cents) => {
			const text = formatInAccounts(cents / 100, language);
			expect(readAmount(text)).toBe(cents / 100);
			expect(text.startsWith('(')).toBe(cents < 0);
		})
	);
});
