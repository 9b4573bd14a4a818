import { expect, test } from 'vitest';
import { citedActs } from '#lib/domain/compilation/document-findings/cited-acts.ts';
import { tableTotals } from '#lib/domain/compilation/document-findings/table-totals.ts';
import { readDocument } from './read-document.ts';
import { findTables } from './text-tables.ts';

/** How often a reader looks, for a text and for one four times as long: never much more than four times. */
const growsWith = (looks: (size: number) => number) => looks(8000) / looks(2000);

const read = (text: string) => {
	const result = readDocument(new TextEncoder().encode(text), { name: 'long', language: 'en' });
	if (!result.ok) throw new Error(result.fault.reason);
	return result.document;
};

test('lines that could begin a table and do not are each looked at a few times', () => {
	const looks = (size: number) => {
		let count = 0;
		const lines = Array.from({ length: size }, (_, at) => ({
			text: 'Total 5',
			blanks: 0,
			page: 1,
			number: at + 1
		}));
		findTables(lines, 'en', 80, () => {
			count += 1;
			return false;
		});
		return count;
	};
	expect(looks(2000)).toBeGreaterThan(2000);
	expect(growsWith(looks)).toBeLessThan(5);
});

test('the sum of a table takes each row a few times, however many rows it has', () => {
	const looks = (size: number) => {
		let count = 0;
		const rows = Array.from({ length: size }, (_, row) => `Peru   ${row}   ${row * 3}`);
		const document = read(`I. Accounts\n\n1. As follows.\n\n${rows.join('\n')}\nTotal   1   2\n`);
		const table = document.compilation.sections
			.flatMap(({ children }) => children)
			.find((child) => child.type === 'table');
		if (table?.type !== 'table') throw new Error('no table was read');
		for (const row of table.rows)
			row.cells = row.cells.map((cell) => ({
				...cell,
				get value() {
					count += 1;
					return cell.value;
				}
			}));
		tableTotals(document);
		return count;
	};
	expect(looks(2000)).toBeGreaterThan(2000);
	expect(growsWith(looks)).toBeLessThan(5);
});

test('acts cited in one long sentence are held against the words near them, not against all', () => {
	const words = (size: number) =>
		citedActs(read(`1. ${'resolution 16/22 '.repeat(size / 4)}`)).reduce(
			(sum, { around }) => sum + around.length,
			0
		);
	expect(words(2000)).toBeGreaterThan(2000);
	expect(growsWith(words)).toBeLessThan(5);
});
