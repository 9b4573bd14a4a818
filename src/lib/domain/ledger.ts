import type { IncomeAndExpenditure } from './income-and-expenditure.ts';
import type { Texts } from './language.ts';

/**
 * What a donor paid to the Fund, or promised to it, in one period. `amount` is in units of its currency, at most two
 * decimals. A pledge stands while it is outstanding: when it is paid, its entry becomes a contribution.
 */
export type LedgerEntry = {
	/** A year or a biennium, e.g. `2008-2009`. */
	period: string;
	/** Key of the respondent who gave. */
	donor: string;
	amount: number;
	/** ISO 4217, where it is not the ledger's own. Amounts of different currencies are never added up or converted. */
	currency?: string;
	kind: 'contribution' | 'pledge';
	/** When it was paid or pledged, `YYYY-MM-DD`. */
	date?: string;
};

/** Contributions to the Fund and pledges, with the dates between which the annex reports them. */
export type Ledger = {
	fund: { name: Texts; shortName: Texts };
	/** Title of the annex, without its dates. */
	title: Texts;
	/** ISO 4217. */
	currency: string;
	from: string;
	/** Last day reported; later entries are left out. */
	cutOff: string;
	entries: LedgerEntry[];
	/** The accounts of the Fund for a period, in the ledger's currency. */
	statement?: IncomeAndExpenditure;
};

/** Whether the annex reports an entry: its day, where it has one, is between the ledger's dates, both included. */
export function isReported(
	{ date }: Pick<LedgerEntry, 'date'>,
	{ from, cutOff }: Pick<Ledger, 'from' | 'cutOff'>
): boolean {
	return date === undefined || (date >= from && date <= cutOff);
}

/** The currency of an entry: its own, else that of its ledger. */
export function currencyOf(
	entry: Pick<LedgerEntry, 'currency'>,
	ledger: Pick<Ledger, 'currency'>
): string {
	return entry.currency ?? ledger.currency;
}
