import { tablesOf } from '../findings/walk.ts';
import { readNumbers } from '../../numerals.ts';
import type { DocumentFinding } from './document-finding.ts';
import { passagesOf, wordsOf } from './passages.ts';
import type { ReadDocument } from './read-document.ts';
import { totalWords } from './vocabulary.ts';

/**
 * An amount in a sentence that is nearly, but not quite, the number of a row or total of a table: one digit differs, or
 * two stand in each other's place. Only amounts with at least five digits that are not zeros at the end, and
 * only where no row of any table has the amount itself and the passage does not state both.
 */
export function amountFindings(document: ReadDocument): DocumentFinding[] {
	if (document.problems.some(({ kind }) => kind === 'table-scattered')) return [];
	const { language } = document.compilation;
	const amounts = tablesOf(document.compilation).flatMap(({ table }) =>
		table.rows.flatMap((row) =>
			row.cells.flatMap(({ value }) =>
				value === undefined
					? []
					: [
							{
								value: Math.abs(value),
								total:
									row.kind === 'total' ||
									totalWords[language].test(wordsOf(row.cells[0]?.content ?? [], document))
							}
						]
			)
		)
	);
	if (amounts.length === 0) return [];
	const known = new Set(amounts.map(({ value }) => value));
	const derived = sumsAndDifferences([...known]);
	return passagesOf(document).flatMap((passage) => {
		if (passage.kind === 'heading' || passage.inAnnex) return [];
		const numbers = readNumbers(passage.text, language);
		return numbers.flatMap((number) => {
			if (number.unit === 'percent' || number.value < 10_000 || known.has(number.value)) return [];
			if (derived.has(number.value)) return [];
			if (String(number.value).replace(/0+$/, '').length < 5) return [];
			const near = amounts.filter(({ value }) => isSlip(number.value, value));
			const [first] = near;
			if (first === undefined || near.some(({ value }) => value !== first.value)) return [];
			if (numbers.some(({ value }) => value === first.value)) return [];
			return [
				{
					rule: 'stated-amount' as const,
					severity: 'look' as const,
					where: passage.where,
					stated: number.value,
					found: first.value,
					message: 'amount-against-table' as const
				}
			];
		});
	});
}

/** What a sentence may work out of two amounts of the tables: a rise, a share of two donors. */
function sumsAndDifferences(values: readonly number[]): Set<number> {
	const few = values.slice(0, 60);
	return new Set(few.flatMap((a) => few.flatMap((b) => [a + b, Math.abs(a - b)])));
}

/** One digit differs, or two neighbours are exchanged. */
function isSlip(a: number, b: number): boolean {
	const [x, y] = [String(a), String(b)];
	if (x.length !== y.length || y.replace(/0+$/, '').length < 5) return false;
	const places = [...x].flatMap((digit, at) => (digit === y[at] ? [] : [at]));
	if (places.length === 1) return true;
	const [first = 0, second = 0] = places;
	return (
		places.length === 2 && second === first + 1 && x[first] === y[second] && x[second] === y[first]
	);
}
