import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributors } from './compilation/reported-contributions.ts';
import { ledger as ledgerOf, state } from './compilation/testing.ts';
import type { LedgerEntry } from './ledger.ts';
import { changesOfLedger, digestOfLedger } from './ledger-changes.ts';
import { ledgerTotals } from './ledger-totals.ts';

const entry = (donor: string, amount: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
	period: '2018-2019',
	donor,
	amount,
	kind: 'contribution',
	...more
});
const ledgerWith = (...entries: LedgerEntry[]) => ({ ...ledgerOf({}), entries });

const anyEntry = fc.record(
	{
		period: fc.constantFrom('2018', '2019', '2018-2019'),
		donor: fc.constantFrom('dnk', 'mar', 'rus', 'deu'),
		amount: fc.integer({ min: 1, max: 400 }).map((cents) => cents / 100),
		currency: fc.constantFrom('USD', 'EUR', 'CHF'),
		kind: fc.constantFrom('contribution' as const, 'pledge' as const),
		date: fc.constantFrom('2017-12-31', '2018-01-01', '2019-12-31', '2020-01-01')
	},
	{ requiredKeys: ['period', 'donor', 'amount', 'kind'] }
);
const anyEntries = fc.array(anyEntry, { maxLength: 30 });

describe('the totals of a ledger', () => {
	test('keep paid and pledged apart, by period and by donor', () => {
		const [totals] = ledgerTotals(
			ledgerWith(
				entry('dnk', 100.1, { period: '2019' }),
				entry('dnk', 0.2, { period: '2018' }),
				entry('mar', 50, { period: '2019', kind: 'pledge' })
			)
		);
		expect(totals).toEqual({
			currency: 'USD',
			paid: 100.3,
			pledged: 50,
			together: 150.3,
			periods: [
				{ period: '2018', paid: 0.2, pledged: 0, together: 0.2 },
				{ period: '2019', paid: 100.1, pledged: 50, together: 150.1 }
			],
			donors: [
				{ donor: 'dnk', paid: 100.3, pledged: 0, together: 100.3 },
				{ donor: 'mar', paid: 0, pledged: 50, together: 50 }
			]
		});
	});

	test('never add amounts of two currencies', () => {
		const totals = ledgerTotals(
			ledgerWith(entry('dnk', 7), entry('deu', 5, { currency: 'EUR' }), entry('rus', 3))
		);
		expect(totals.map(({ currency, together }) => [currency, together])).toEqual([
			['USD', 10],
			['EUR', 5]
		]);
	});

	test('leave out what was given outside the dates of the ledger, whose last day counts', () => {
		const [totals] = ledgerTotals(
			ledgerWith(
				entry('dnk', 1, { date: '2017-12-31' }),
				entry('dnk', 2, { date: '2018-01-01' }),
				entry('dnk', 4, { date: '2019-12-31' }),
				entry('dnk', 8, { date: '2020-01-01' })
			)
		);
		expect(totals?.together).toBe(6);
	});

	test('of periods and of donors are each the total, to the cent', () => {
		fc.assert(
			fc.property(anyEntries, (entries) => {
				for (const { together, periods, donors } of ledgerTotals(ledgerWith(...entries))) {
					const cents = (of: { together: number }[]) =>
						of.reduce((sum, each) => sum + Math.round(each.together * 100), 0);
					expect(cents(periods)).toBe(Math.round(together * 100));
					expect(cents(donors)).toBe(Math.round(together * 100));
				}
			})
		);
	});

	test('count one who pledged and then paid as one contributor', () => {
		const ledger = ledgerWith(
			entry('mar', 5, { kind: 'pledge' }),
			entry('mar', 5),
			entry('mar', 1, { currency: 'EUR' }),
			entry('dnk', 2)
		);
		expect(contributors(ledger, [state('mar'), state('dnk')])).toEqual({
			number: 2,
			noun: 'state'
		});
	});
});

describe('the changes of a ledger', () => {
	test('are none where the same entries stand in another order', () => {
		fc.assert(
			fc.property(anyEntries, (entries) => {
				const ledger = ledgerWith(...entries);
				const reversed = entries.toReversed();
				expect(changesOfLedger(ledger, reversed)).toEqual({
					added: [],
					changed: [],
					removed: [],
					unchanged: entries.length
				});
				expect(digestOfLedger({ ...ledger, entries: reversed })).toBe(digestOfLedger(ledger));
			})
		);
	});

	test('lose no entry and invent none', () => {
		fc.assert(
			fc.property(anyEntries, anyEntries, (before, after) => {
				const ledger = ledgerWith(...before);
				const { added, changed, removed, unchanged } = changesOfLedger(ledger, after);
				expect(removed.length + changed.length + unchanged).toBe(before.length);
				expect(added.length + changed.length + unchanged).toBe(after.length);
				for (const pair of changed) {
					expect(pair.before.donor).toBe(pair.after.donor);
					expect(before).toContain(pair.before);
					expect(after).toContain(pair.after);
				}
				const same = added.length + changed.length + removed.length === 0;
				expect(digestOfLedger({ ...ledger, entries: after }) === digestOfLedger(ledger)).toBe(same);
			})
		);
	});

	test('say that a pledge was paid, that an amount was corrected, who came and who went', () => {
		const pledge = entry('mar', 500_000, { kind: 'pledge' });
		const wrong = entry('deu', 148_184);
		const went = entry('col', 40_000);
		const ledger = ledgerWith(entry('dnk', 7), pledge, wrong, went);
		const paid = entry('mar', 500_000, { date: '2019-06-01' });
		const right = entry('deu', 148_148);
		const came = entry('gbr', 9);
		expect(changesOfLedger(ledger, [came, right, paid, entry('dnk', 7)])).toEqual({
			added: [came],
			changed: [
				{ before: wrong, after: right },
				{ before: pledge, after: paid }
			],
			removed: [went],
			unchanged: 1
		});
	});

	test('do not show where the own currency of the ledger is spelled out', () => {
		const ledger = ledgerWith(entry('dnk', 7));
		expect(changesOfLedger(ledger, [entry('dnk', 7, { currency: 'USD' })]).unchanged).toBe(1);
	});
});
