import { formatAmount } from '../amounts.ts';
import { formatDay } from '../dates.ts';
import type { OfficialLanguage } from '../language.ts';
import type { Ledger } from '../ledger.ts';
import { respondentName } from '../respondent.ts';
import type { Snapshot } from '../snapshot.ts';
import { findState, stateName } from '../states.ts';
import { compose } from './compose.ts';
import { annexIds } from './ids.ts';
import type { Annex, Row } from './model.ts';
import { phrasesOf } from './phrases/phrases-of.ts';
import { reportedEntries, totalOf } from './reported-contributions.ts';
import { namingDay } from './subject.ts';
import { wordsIn } from './wording.ts';

/** The table of contributions and pledges up to the cut-off date: periods head their rows, the total sums all entries. */
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
	const rows: Row[] = [];
	let period: string | undefined;
	for (const entry of entries) {
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
	const total = totalOf(entries);
	rows.push({
		kind: 'total',
		cells: [
			{ content: compose(phrases.total) },
			{ content: compose(formatAmount(total, language)), value: total }
		]
	});
	return {
		type: 'annex',
		id: annexIds.contributions,
		heading: wordsIn(ledger.title, language),
		subheading: compose(
			phrases.between(formatDay(ledger.from, language), formatDay(ledger.cutOff, language))
		),
		children: [
			{
				type: 'table',
				id: 'table-contributions',
				subject: 'contributions',
				columns: [
					{ heading: compose(phrases.donor), align: 'start' },
					{ heading: compose(phrases.currency(ledger.currency)), align: 'end' }
				],
				rows
			}
		]
	};
}
