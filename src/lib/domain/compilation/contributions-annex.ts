import { formatAmount } from '../amounts.ts';
import { currencyWord } from '../currency-words.ts';
import { formatDay } from '../dates.ts';
import type { OfficialLanguage } from '../language.ts';
import type { Ledger } from '../ledger.ts';
import { currencyOf } from '../ledger.ts';
import { ledgerTotals } from '../ledger-totals.ts';
import { respondentName } from '../respondent.ts';
import type { Snapshot } from '../snapshot.ts';
import { findState, stateName } from '../states.ts';
import { compose } from './compose.ts';
import { annexIds } from './ids.ts';
import type { Annex, Row, Table } from './model.ts';
import { phrasesOf } from './phrases/phrases-of.ts';
import { reportedEntries } from './reported-contributions.ts';
import { namingDay } from './subject.ts';
import { wordsIn } from './wording.ts';

/**
 * The table of contributions and pledges up to the cut-off date: periods head their rows, the total sums all entries.
 * Contributions in other currencies than the ledger's stand in tables of their own, each with its total.
 */
export function contributionsAnnex(
	snapshot: Snapshot,
	ledger: Ledger,
	language: OfficialLanguage
): Annex {
	const phrases = phrasesOf(language);
	const day = namingDay(snapshot);
	const respondents = new Map(snapshot.respondents.map((each) => [each.key, each]));
	const donorName = (key: string) => {
		if (findState(key) !== undefined)
			return stateName(key, language, { date: day, form: 'sentence' });
		const donor = respondents.get(key);
		return donor === undefined ? key : respondentName(donor, language);
	};
	const entries = reportedEntries(ledger, snapshot.respondents);
	const tables = ledgerTotals(ledger).map(({ currency, together }): Table => {
		const rows: Row[] = [];
		let period: string | undefined;
		for (const entry of entries) {
			if (currencyOf(entry, ledger) !== currency) continue;
			if (entry.period !== period) {
				period = entry.period;
				rows.push({
					kind: 'group',
					cells: [{ content: compose(phrases.period(period)) }, { content: [] }]
				});
			}
			const pledge = entry.kind === 'pledge';
			const gap = phrases.gap;
			rows.push({
				kind: 'entry',
				respondent: entry.donor,
				...(pledge ? { pledge } : {}),
				cells: [
					{ content: compose(donorName(entry.donor), pledge ? gap + phrases.pledged : undefined) },
					{ content: compose(formatAmount(entry.amount, language)), value: entry.amount }
				]
			});
		}
		rows.push({
			kind: 'total',
			cells: [
				{ content: compose(phrases.total) },
				{ content: compose(formatAmount(together, language)), value: together }
			]
		});
		return {
			type: 'table',
			id:
				currency === ledger.currency
					? 'table-contributions'
					: `table-contributions-${currency.toLowerCase()}`,
			subject: 'contributions',
			currency,
			columns: [
				{ heading: compose(phrases.donor), align: 'start' },
				{ heading: compose(currencyWord(currency, language)), align: 'end' }
			],
			rows
		};
	});
	// A currency without entries has no table, unless nothing was given at all.
	const told = tables.filter(
		({ rows }, index) => rows.length > 1 || (index === 0 && tables.length === 1)
	);
	return {
		type: 'annex',
		id: annexIds.contributions,
		heading: wordsIn(ledger.title, language),
		subheading: compose(
			phrases.between(formatDay(ledger.from, language), formatDay(ledger.cutOff, language))
		),
		children: told
	};
}
