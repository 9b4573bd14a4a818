import { tablesOf } from '../findings/walk.ts';
import type { Row, Table } from '../model.ts';
import type { DocumentFinding } from './document-finding.ts';
import { placeIn, wordsOf } from './passages.ts';
import type { ReadDocument } from './read-document.ts';
import {
	closingWords,
	expenditureWords,
	incomeWords,
	netWords,
	ofWhichWords,
	openingWords,
	subtotalWords
} from './vocabulary.ts';

/** Something that a later total can include; `values` are its printed number and, where that was wrong, the right one. */
type Item = { values: number[]; minus: boolean; total: boolean; balance: boolean };

/**
 * A total, subtotal, net result or closing balance that is not what the rows above it give, column by column; brackets
 * are negative. A total may take in the rows since the last one, the subtotals, or all rows. In a statement of income
 * and expenditure the net result is income less expenditure and the closing balance adds the opening one and the
 * adjustments. A difference of one in the last digit is `rounding`, a matter of style. Where a row has no number
 * that can be read the column is left alone, and so is a table of a text that seems wrong in two places: it was more
 * likely read wrongly.
 * Source: the annual reports on the operations of the Council's voluntary funds; A/HRC/19/50, annex I.
 */
export function tableTotals(document: ReadDocument): DocumentFinding[] {
	if (document.problems.some(({ kind }) => kind === 'table-scattered')) return [];
	return tablesOf(document.compilation).flatMap(({ holder, table }) => {
		const place = placeIn(document, holder, holder.startsWith('annex') ? 'annex' : 'section');
		const where = { ...place, node: table.id };
		const findings: DocumentFinding[] = [];
		for (let column = 1; column < table.columns.length; column += 1) {
			findings.push(...columnFindings(document, table, column, where));
		}
		findings.push(...rowFindings(document, table, where));
		return document.kind === 'text' && !isOneSlip(findings) ? [] : findings;
	});
}

/** One number wrong shows in its column and in its row, by the same difference. */
function isOneSlip(findings: readonly DocumentFinding[]): boolean {
	const differences = findings.map(({ stated, found }) =>
		tidy(Math.abs(Number(stated) - Number(found)))
	);
	return findings.length < 2 || (findings.length === 2 && differences[0] === differences[1]);
}

function columnFindings(
	document: ReadDocument,
	table: Table,
	column: number,
	where: DocumentFinding['where']
): DocumentFinding[] {
	const { language } = document.compilation;
	const labelOf = (row: Row) => wordsOf(row.cells[0]?.content ?? [], document).trim();
	const isBottom = (row: Row) => {
		const label = labelOf(row);
		return (
			row.kind === 'total' ||
			(row.kind === 'entry' &&
				!openingWords[language].test(label) &&
				(netWords[language].test(label) || closingWords[language].test(label)))
		);
	};
	const valueOf = (row: Row) => row.cells[column]?.value;
	if (!table.rows.some((row) => isBottom(row) && valueOf(row) !== undefined)) return [];
	const unread = table.rows.some((row) => {
		const cell = row.cells[column];
		return cell !== undefined && cell.value === undefined && wordsOf(cell.content, document) !== '';
	});
	if (unread) return [];
	const unit = unitOf(table, column);
	const findings: DocumentFinding[] = [];
	let items: Item[] = [];
	/** The sum of all entries so far, without and with the sign of expenditure. */
	const all = { count: 0, plain: 0, signed: 0 };
	let segment = 0;
	let minus = false;

	for (const row of table.rows) {
		const label = labelOf(row);
		if (row.kind === 'group') {
			if (expenditureWords[language].test(label)) minus = true;
			else if (incomeWords[language].test(label)) minus = false;
			segment = items.length;
			continue;
		}
		const value = valueOf(row);
		if (value === undefined || ofWhichWords[language].test(label)) continue;
		const balance = openingWords[language].test(label);
		if (!isBottom(row)) {
			const item = { values: [value], minus: minus && !balance, total: false, balance };
			items.push(item);
			all.count += 1;
			all.plain += value;
			all.signed += signedValue(value, item.minus, true);
			continue;
		}
		const net = netWords[language].test(label);
		const closing = !net && closingWords[language].test(label);
		const isMinus = !net && !closing && (minus || expenditureWords[language].test(label));
		const candidates: { from: number; sum: number; items: number }[] = [];
		let sums: Sums = { plain: [0], signed: [0] };
		for (const [from, item] of [...items.entries()].reverse()) {
			sums = {
				plain: withItem(sums.plain, item, false),
				signed: withItem(sums.signed, item, true)
			};
			for (const sum of new Set([...sums.plain, ...sums.signed]))
				candidates.push({ from, sum, items: items.length - from });
		}
		for (const sum of new Set([all.plain, all.signed]))
			candidates.push({ from: 0, sum, items: all.count });
		const match = candidates.find(({ sum }) => same(sum, value));
		const taken = (from: number, values: number[]) => {
			items = items.slice(0, from);
			items.push({ values, minus: isMinus, total: true, balance: false });
			segment = items.length;
			if (!subtotalWords[language].test(label)) minus = false;
		};
		if (match !== undefined) {
			taken(match.from, [value]);
			continue;
		}
		const natural = naturalSum(items, segment, net || closing);
		if (natural === undefined) {
			taken(0, [value]);
			continue;
		}
		const near = candidates.find(
			({ sum, items: count }) => count > 1 && Math.round(Math.abs(sum - value) / unit) === 1
		);
		const found = tidy(near?.sum ?? natural.sum);
		findings.push({
			rule: near ? 'rounding' : 'table-total',
			severity: near ? 'style' : 'blocks',
			where,
			stated: value,
			found,
			message: near ? 'rounding' : 'table-total',
			words: label
		});
		taken(near?.from ?? natural.from, [value, found]);
	}
	return findings;
}

/** What a total would most naturally sum: the rows since the last total or group, else all that is not yet summed. */
function naturalSum(
	items: readonly Item[],
	segment: number,
	signed: boolean
): { from: number; sum: number } | undefined {
	if (signed) {
		const mixed = items.some(({ minus }) => minus) && items.some(({ minus }) => !minus);
		const balance = items.some((item) => item.balance);
		if (items.length < 2 || !(mixed || balance)) return undefined;
		return { from: 0, sum: sumOf(items, true) };
	}
	let from = items.length;
	while (from > 0 && !items[from - 1]?.total && from > segment) from -= 1;
	const rows = items.slice(from);
	const subtotals = items.slice(0, from).filter(({ total }) => total).length;
	if (rows.length >= 2 && (subtotals === 0 || from === segment || segment === 0)) {
		if (segment === items.length || from > 0) {
			return rows.length === items.length - from ? { from, sum: sumOf(rows, false) } : undefined;
		}
		return { from, sum: sumOf(rows, false) };
	}
	if (items.length < 2) return undefined;
	if (items.some(({ minus }) => minus) && items.some(({ minus }) => !minus)) {
		return { from: 0, sum: sumOf(items, true) };
	}
	return { from: 0, sum: sumOf(items, false) };
}

function sumOf(items: readonly Item[], signed: boolean): number {
	return items.reduce((sum, item) => sum + signedValue(item.values[0] ?? 0, item.minus, signed), 0);
}

function signedValue(value: number, minus: boolean, signed: boolean): number {
	return signed && minus && value > 0 ? -value : value;
}

/** The sums that some items can have: without and with the sign of expenditure. */
type Sums = { plain: number[]; signed: number[] };

/** The sums with one item more, that one with its printed or its right number; 64 of them at most. */
function withItem(sums: readonly number[], item: Item, signed: boolean): number[] {
	return item.values
		.flatMap((value) => sums.map((sum) => sum + signedValue(value, item.minus, signed)))
		.slice(0, 64);
}

function same(a: number, b: number): boolean {
	return Math.abs(a - b) < 0.005;
}

function tidy(value: number): number {
	return Math.round(value * 100) / 100;
}

function unitOf(table: Table, column: number): number {
	const values = table.rows.flatMap(({ cells }) => cells[column]?.value ?? []);
	if (values.every(Number.isInteger)) return 1;
	return values.every((value) => Number.isInteger(Math.round(value * 1000) / 100)) ? 0.1 : 0.01;
}

/** A last column that sums the others in most rows, and in one does not. */
function rowFindings(
	document: ReadDocument,
	table: Table,
	where: DocumentFinding['where']
): DocumentFinding[] {
	const rows = table.rows.flatMap((row) => {
		const values = row.cells.slice(1).map(({ value }) => value);
		if (values.length < 3 || values.some((value) => value === undefined)) return [];
		const numbers = values as number[];
		const stated = numbers.at(-1) ?? 0;
		const found = tidy(numbers.slice(0, -1).reduce((sum, value) => sum + value, 0));
		return [{ row, stated, found }];
	});
	const wrong = rows.filter(({ stated, found }) => !same(stated, found));
	if (rows.length - wrong.length < 3 || wrong.length * 4 > rows.length) return [];
	return wrong
		.filter(({ stated, found }) => Math.abs(stated - found) > 1.5)
		.map(({ row, stated, found }) => ({
			rule: 'table-total' as const,
			severity: 'blocks' as const,
			where,
			stated,
			found,
			message: 'row-total' as const,
			words: wordsOf(row.cells[0]?.content ?? [], document).trim()
		}));
}
