import type { Texts } from './language.ts';

/** What a donor paid to the Fund, or promised to it, in one period. `amount` is in units of the ledger's currency, at most two decimals. */
export type LedgerEntry = {
	/** A year or a biennium, e.g. `2008-2009`. */
	period: string;
	/** Key of the respondent who gave. */
	donor: string;
	amount: number;
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
};
