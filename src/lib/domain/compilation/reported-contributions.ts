import type { Count } from './phrases/phrases.ts';
import { byEnglishOrder, englishSortKey } from '../english-order.ts';
import { sumOfAmounts } from '../amounts.ts';
import type { Ledger, LedgerEntry } from '../ledger.ts';
import { isReported } from '../ledger.ts';
import type { Respondent } from '../respondent.ts';

/** The entries that the annex reports, between the ledger's dates, by period and then donor in English alphabetical order. */
export function reportedEntries(ledger: Ledger, respondents: readonly Respondent[]): LedgerEntry[] {
	const places = new Map(respondents.map((each) => [each.key, englishSortKey(each)]));
	const place = (entry: LedgerEntry) => places.get(entry.donor) ?? entry.donor;
	return ledger.entries
		.filter((entry) => isReported(entry, ledger))
		.map((entry, index) => ({ entry, index }))
		.sort(
			(a, b) =>
				byEnglishOrder(a.entry.period, b.entry.period) ||
				byEnglishOrder(place(a.entry), place(b.entry)) ||
				Number(a.entry.kind === 'pledge') - Number(b.entry.kind === 'pledge') ||
				(a.entry.date ?? '').localeCompare(b.entry.date ?? '', 'en') ||
				a.index - b.index
		)
		.map(({ entry }) => entry);
}

/**
 * How many contributed or pledged, in any currency, each counted once: one who pledged and paid, or paid twice, is one.
 * Undefined where nobody did.
 */
export function contributors(
	ledger: Ledger,
	respondents: readonly Respondent[]
): Count | undefined {
	const donors = new Set(reportedEntries(ledger, respondents).map(({ donor }) => donor));
	if (donors.size === 0) return undefined;
	const kinds = new Map(respondents.map((each) => [each.key, each.kind]));
	const allStates = [...donors].every((donor) => kinds.get(donor) === 'state');
	return { number: donors.size, noun: allStates ? 'state' : 'donor' };
}

/** Sum of the amounts of entries in one currency, exact to the cent. */
export function totalOf(entries: readonly Pick<LedgerEntry, 'amount'>[]): number {
	return sumOfAmounts(entries.map(({ amount }) => amount));
}
