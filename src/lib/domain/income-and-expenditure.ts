import { sumOfAmounts } from './amounts.ts';
import type { Texts } from './language.ts';

/** One line of accounts. `amount` has at most two decimals; below zero it undoes what was booked before (a refund, a loss). */
export type StatementLine = { name: Texts; amount: number };

/**
 * What a fund received and spent from one day to another, `YYYY-MM-DD`, both included; after the statements in the
 * reports on the operations of the funds for the universal periodic review (A/HRC/29/21, table 1). Expenditure is
 * positive where money was spent. Adjustments concern earlier periods: savings, refunds to donors, write-offs.
 * Sums are never stored: `totalsOfStatement` reckons them.
 */
export type IncomeAndExpenditure = {
	from: string;
	to: string;
	openingBalance: number;
	income: StatementLine[];
	expenditure: StatementLine[];
	adjustments?: StatementLine[];
};

/** `net` is income less expenditure; `closingBalance` is the opening balance, the net and the adjustments together. */
export type StatementTotals = {
	income: number;
	expenditure: number;
	net: number;
	adjustments: number;
	closingBalance: number;
};

/** The sums of a statement, exact to the cent. */
export function totalsOfStatement(statement: IncomeAndExpenditure): StatementTotals {
	const sum = (lines: readonly StatementLine[]) => sumOfAmounts(lines.map(({ amount }) => amount));
	const income = sum(statement.income);
	const expenditure = sum(statement.expenditure);
	const net = sumOfAmounts([income, -expenditure]);
	const adjustments = sum(statement.adjustments ?? []);
	return {
		income,
		expenditure,
		net,
		adjustments,
		closingBalance: sumOfAmounts([statement.openingBalance, net, adjustments])
	};
}
