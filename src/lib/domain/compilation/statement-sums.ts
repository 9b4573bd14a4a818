import { sumOfAmounts } from '../amounts.ts';
import type { Row, StatementPart } from './model.ts';

/**
 * What the subtotals and the total of a statement of income and expenditure ought to be, by the rows above each of them.
 * `amountOf` gives what a row shows. A row that sums nothing, such as the opening balance, is not listed.
 */
export function sumsOfStatement(
	rows: readonly Row[],
	amountOf: (row: Row) => number | undefined
): { row: Row; found: number }[] {
	const entries: Partial<Record<StatementPart, number[]>> = {};
	const shown: Partial<Record<StatementPart, number>> = {};
	const partSum = (part: StatementPart) => sumOfAmounts(entries[part] ?? []);
	return rows.flatMap((row) => {
		const { kind, part } = row;
		const amount = amountOf(row);
		if (part === undefined || kind === 'group') return [];
		if (kind === 'entry') {
			if (amount !== undefined) (entries[part] ??= []).push(amount);
			return [];
		}
		if (amount !== undefined) shown[part] = amount;
		// A total rests on the subtotals as printed, so that one wrong sum is told once.
		const stated = (of: StatementPart) => shown[of] ?? partSum(of);
		if (part === 'income' || part === 'expenditure') return [{ row, found: partSum(part) }];
		if (part === 'net')
			return [{ row, found: sumOfAmounts([stated('income'), -stated('expenditure')]) }];
		if (part !== 'closing') return [];
		const net = shown.net ?? sumOfAmounts([stated('income'), -stated('expenditure')]);
		return [{ row, found: sumOfAmounts([stated('opening'), net, partSum('adjustment')]) }];
	});
}
