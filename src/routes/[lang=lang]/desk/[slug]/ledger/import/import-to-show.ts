import { formatAmount } from '#lib/domain/amounts.ts';
import { formatDay } from '#lib/domain/dates.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { EntryToRead, LedgerImportToRead } from '#lib/server/usecases/get-ledger-import.ts';

/** An entry in the words of the page. */
export type EntryToShow = ReturnType<typeof entryToShow>;

function entryToShow(entry: EntryToRead, language: OfficialLanguage) {
	return {
		donor: wordingIn(entry.donor, language),
		period: entry.period.replace('-', '–'),
		amount: formatAmount(entry.amount, language),
		currency: entry.currency,
		kind: entry.kind,
		date: entry.date && formatDay(entry.date, language),
		reported: entry.reported
	};
}

/** What an import would change, in the words of the page; totals side by side for each currency. */
export function importToShow(prepared: LedgerImportToRead, language: OfficialLanguage) {
	const show = (entry: EntryToRead) => entryToShow(entry, language);
	const { before, after } = prepared.totals;
	const currencies = [...new Set([...before, ...after].map(({ currency }) => currency))];
	const rows = (['paid', 'pledged', 'together'] as const).flatMap((sum) =>
		currencies.map((currency) => {
			const of = (totals: typeof before) =>
				formatAmount(totals.find((each) => each.currency === currency)?.[sum] ?? 0, language);
			return { sum, currency, before: of(before), after: of(after) };
		})
	);
	return {
		added: prepared.added.map(show),
		changed: prepared.changed.map((pair) => ({
			before: show(pair.before),
			after: show(pair.after)
		})),
		removed: prepared.removed.map(show),
		unchanged: prepared.unchanged,
		totals: rows,
		outdated: prepared.outdated
	};
}
