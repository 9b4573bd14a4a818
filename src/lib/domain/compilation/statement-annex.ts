import { formatInAccounts } from '../amounts.ts';
import { currencyWord } from '../currency-words.ts';
import { formatDay } from '../dates.ts';
import type { IncomeAndExpenditure, StatementLine } from '../income-and-expenditure.ts';
import { totalsOfStatement } from '../income-and-expenditure.ts';
import type { OfficialLanguage } from '../language.ts';
import type { Ledger } from '../ledger.ts';
import { compose } from './compose.ts';
import { annexIds } from './ids.ts';
import type { Annex, Inline, Row, StatementPart } from './model.ts';
import { statementWords } from './statement-words.ts';
import { wordsIn } from './wording.ts';

/**
 * The statement of income and expenditure of a fund: income and expenditure with their subtotals, the net, then the
 * opening balance, adjustments and the closing balance, as in A/HRC/29/21. Negative amounts stand in brackets.
 */
export function statementAnnex(
	ledger: Pick<Ledger, 'currency'>,
	statement: IncomeAndExpenditure,
	language: OfficialLanguage
): Annex {
	const words = statementWords[language];
	const totals = totalsOfStatement(statement);
	const { income, expenditure, adjustments = [] } = statement;
	const day = (of: string) => formatDay(of, language);
	const row = (kind: Row['kind'], part: StatementPart, content: Inline[], value: number): Row => ({
		kind,
		part,
		cells: [{ content }, { content: compose(formatInAccounts(value, language)), value }]
	});
	const lines = (part: StatementPart, given: readonly StatementLine[]) =>
		given.map(({ name, amount }) => row('entry', part, wordsIn(name, language), amount));
	const heading = (text: string): Row => ({
		kind: 'group',
		cells: [{ content: compose(text) }, { content: [] }]
	});
	return {
		type: 'annex',
		id: annexIds.statement,
		heading: compose(words.heading),
		subheading: compose(words.period(day(statement.from), day(statement.to))),
		children: [
			{
				type: 'table',
				id: 'table-statement',
				subject: 'statement',
				currency: ledger.currency,
				columns: [
					{ heading: compose(words.item), align: 'start' },
					{ heading: compose(currencyWord(ledger.currency, language)), align: 'end' }
				],
				rows: [
					heading(words.income),
					...lines('income', income),
					row('subtotal', 'income', compose(words.totalIncome), totals.income),
					heading(words.expenditure),
					...lines('expenditure', expenditure),
					row('subtotal', 'expenditure', compose(words.totalExpenditure), totals.expenditure),
					row('subtotal', 'net', compose(words.net), totals.net),
					row(
						'subtotal',
						'opening',
						compose(words.opening(day(statement.from))),
						statement.openingBalance
					),
					...(adjustments.length === 0
						? []
						: [heading(words.adjustments), ...lines('adjustment', adjustments)]),
					row('total', 'closing', compose(words.closing(day(statement.to))), totals.closingBalance)
				]
			}
		]
	};
}
