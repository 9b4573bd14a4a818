import { readAmount } from '../../amounts.ts';
import { currencyOf } from '../../ledger.ts';
import type { Cell, Table } from '../model.ts';
import { plainText } from '../plain-text.ts';
import { reportedEntries, totalOf } from '../reported-contributions.ts';
import { sumsOfStatement } from '../statement-sums.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { placeOf, tablesOf } from './walk.ts';

/**
 * A total that is not the sum of the entries above it, an entry without an amount, a subtotal, net or closing balance of
 * a statement that its lines do not give, or a table of contributions whose total the ledger does not give.
 * A difference of one in the last digit is a matter of rounding.
 */
export function tableTotal({ compilation, snapshot, numbers }: CheckedDocument): Finding[] {
	return tablesOf(compilation).flatMap(({ holder, table }) => {
		const where = { ...placeOf(numbers, holder), node: table.id };
		const printed = (cell: Cell | undefined) =>
			cell === undefined
				? undefined
				: (readAmount(plainText(cell.content, numbers, compilation.language)) ?? undefined);
		const amountOf = (row: Table['rows'][number]) => printed(row.cells[row.cells.length - 1]);
		const sums = new Map(
			sumsOfStatement(table.rows, amountOf).map(({ row, found }) => [row, found] as const)
		);
		const findings: Finding[] = [];
		const entries: { amount: number }[] = [];
		for (const row of table.rows) {
			const amount = amountOf(row);
			if (row.kind === 'entry') {
				if (amount === undefined) {
					const name = snapshot.respondents.find(({ key }) => key === row.respondent)?.name;
					findings.push({
						rule: 'table-total',
						severity: 'blocks',
						where,
						message: 'row-without-amount',
						name: name ?? { en: row.respondent ?? '' }
					});
				} else entries.push({ amount });
			}
			if ((row.kind !== 'total' && row.kind !== 'subtotal') || amount === undefined) continue;
			const found = table.subject === 'statement' ? sums.get(row) : totalOf(entries);
			if (found === undefined) continue;
			if (amount !== found) {
				const unit = [amount, ...entries.map((each) => each.amount)].every(Number.isInteger)
					? 1
					: 0.01;
				const rounding = Math.round(Math.abs(amount - found) / unit) === 1;
				findings.push({
					rule: rounding ? 'rounding' : 'table-total',
					severity: rounding ? 'style' : 'blocks',
					where,
					stated: amount,
					found,
					message: rounding ? 'rounding' : 'table-total'
				});
			} else if (table.subject === 'contributions' && snapshot.ledger !== undefined) {
				const { ledger } = snapshot;
				const currency = table.currency ?? ledger.currency;
				const given = totalOf(
					reportedEntries(ledger, snapshot.respondents).filter(
						(entry) => currencyOf(entry, ledger) === currency
					)
				);
				if (given !== amount) {
					findings.push({
						rule: 'table-total',
						severity: 'blocks',
						where,
						stated: amount,
						found: given,
						message: 'ledger-total'
					});
				}
			}
		}
		return findings;
	});
}
