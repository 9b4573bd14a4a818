import type { Ledger, LedgerEntry } from './ledger.ts';
import { currencyOf } from './ledger.ts';
import { hashOfWords } from './words.ts';

/** What stands between the entries of a ledger and those that are to take their place. `unchanged` is a number of entries. */
export type LedgerChanges = {
	added: LedgerEntry[];
	changed: { before: LedgerEntry; after: LedgerEntry }[];
	removed: LedgerEntry[];
	unchanged: number;
};

type InLedger = Pick<Ledger, 'currency'>;
type Likeness = (entry: LedgerEntry, currency: string) => readonly unknown[];

/** From the surest sign that two entries are one to the weakest; the first is that nothing differs. */
const likenesses: Likeness[] = [
	(each, currency) => [each.donor, each.period, currency, each.amount, each.kind, each.date],
	(each, currency) => [each.donor, each.period, currency, each.kind, each.date],
	(each, currency) => [each.donor, each.period, currency, each.amount],
	(each, currency) => [each.donor, currency, each.amount, each.kind],
	(each, currency) => [each.donor, each.period, currency],
	(each) => [each.donor, each.period]
];

/**
 * Pairs the entries of a ledger with those of `next`: equal ones first, then those of one donor that are most alike.
 * Each entry is in one pair at most; what finds no partner was added or removed. The order of entries says nothing.
 */
export function changesOfLedger(
	ledger: Pick<Ledger, 'currency' | 'entries'>,
	next: readonly LedgerEntry[]
): LedgerChanges {
	let before = [...ledger.entries];
	let after = [...next];
	const changed: LedgerChanges['changed'] = [];
	let unchanged = 0;
	likenesses.forEach((likeness, rank) => {
		const keyOf = (entry: LedgerEntry) =>
			JSON.stringify(likeness(entry, currencyOf(entry, ledger)));
		const waiting = Map.groupBy(before, keyOf);
		const paired = new Set<LedgerEntry>();
		after = after.filter((entry) => {
			const partner = waiting.get(keyOf(entry))?.shift();
			if (partner === undefined) return true;
			paired.add(partner);
			if (rank === 0) unchanged += 1;
			else changed.push({ before: partner, after: entry });
			return false;
		});
		before = before.filter((entry) => !paired.has(entry));
	});
	return { added: after, changed, removed: before, unchanged };
}

/** All that an entry says, as one text. */
export function identityOfEntry(entry: LedgerEntry, ledger: InLedger): string {
	const { donor, period, amount, kind, date } = entry;
	return JSON.stringify([donor, period, currencyOf(entry, ledger), amount, kind, date]);
}

/** By it a change meanwhile is noticed: the same entries under the same dates and currency have the same digest. */
export function digestOfLedger(ledger: Ledger): string {
	const entries = ledger.entries.map((entry) => identityOfEntry(entry, ledger)).sort();
	return hashOfWords(JSON.stringify([ledger.currency, ledger.from, ledger.cutOff, entries]));
}
