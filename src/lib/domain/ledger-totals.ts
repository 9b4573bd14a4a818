import { sumOfAmounts } from './amounts.ts';
import { byEnglishOrder } from './english-order.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { currencyOf, isReported } from './ledger.ts';

/** Amounts of one currency: what was paid, what is pledged and outstanding, and both together. */
export type PaidAndPledged = { paid: number; pledged: number; together: number };

/** What the annex reports in one currency. Periods are in order; donors are keys, in the order of the ledger. */
export type CurrencyTotals = PaidAndPledged & {
	currency: string;
	periods: (PaidAndPledged & { period: string })[];
	donors: (PaidAndPledged & { donor: string })[];
};

/**
 * The totals of a ledger up to its cut-off date, one set for each currency, the ledger's own first and then by code.
 * Currencies are told apart and never converted: no rate of exchange is part of a ledger. The ledger's own is always there.
 */
export function ledgerTotals(ledger: Ledger): CurrencyTotals[] {
	const reported = ledger.entries.filter((entry) => isReported(entry, ledger));
	const groups = Map.groupBy(reported, (entry) => currencyOf(entry, ledger));
	const others = [...groups.keys()].filter((currency) => currency !== ledger.currency).sort();
	return [ledger.currency, ...others].map((currency) => {
		const entries = groups.get(currency) ?? [];
		return {
			currency,
			...paidAndPledged(entries),
			periods: [...Map.groupBy(entries, ({ period }) => period)]
				.sort(([a], [b]) => byEnglishOrder(a, b))
				.map(([period, given]) => ({ period, ...paidAndPledged(given) })),
			donors: [...Map.groupBy(entries, ({ donor }) => donor)].map(([donor, given]) => ({
				donor,
				...paidAndPledged(given)
			}))
		};
	});
}

function paidAndPledged(entries: readonly LedgerEntry[]): PaidAndPledged {
	const sum = (kind: LedgerEntry['kind']) =>
		sumOfAmounts(entries.filter((entry) => entry.kind === kind).map(({ amount }) => amount));
	const [paid, pledged] = [sum('contribution'), sum('pledge')];
	return { paid, pledged, together: sumOfAmounts([paid, pledged]) };
}
