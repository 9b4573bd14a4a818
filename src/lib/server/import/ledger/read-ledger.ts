import type { Ledger, LedgerEntry } from '#lib/domain/ledger.ts';
import { identityOfEntry } from '#lib/domain/ledger-changes.ts';
import type { LedgerFault, LedgerFaultCode } from '#lib/domain/ledger-faults.ts';
import type { LedgerColumn } from '#lib/domain/ledger-words.ts';
import { columnNamed, kindNamed } from '#lib/domain/ledger-words.ts';
import { unguardedCell } from '#lib/domain/spreadsheet-cell.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { decodeFile } from './decode-file.ts';
import { parseCsv } from './parse-csv.ts';
import { readDay } from './read-day.ts';
import type { DecimalMark } from './read-money.ts';
import { decimalMarkShown, readMoney } from './read-money.ts';

/** Bytes of a file, or of pasted text in UTF-8. */
export const ledgerFileLimit = 2 * 1024 * 1024;
const mostRows = 20_000;
const mostWords = 200;
const currencies = new Set(Intl.supportedValuesOf('currency'));
const neededColumns = ['period', 'amount', 'kind'] as const;

/** A row of the file: its cells by column, without the guard against formulas. */
export type LedgerRow = { line: number; cells: Partial<Record<LedgerColumn, string>> };

type Refused = { ok: false; faults: LedgerFault[] };

/**
 * The rows of a spreadsheet saved as text, its columns found by their headings in any of the six languages and in any
 * order. Refused whole where it cannot be read as a table, or a heading is unknown: no column is left out in silence.
 */
export function readLedgerRows(
	file: Uint8Array | string
): { ok: true; rows: LedgerRow[] } | Refused {
	const size = typeof file === 'string' ? Buffer.byteLength(file) : file.byteLength;
	if (size > ledgerFileLimit) return refuse({ code: 'too-large' });
	const text = typeof file === 'string' ? file : decodeFile(file);
	if (text === undefined) return refuse({ code: 'not-utf8' });
	const parsed = parseCsv(text);
	if (!parsed.ok) return refuse({ code: parsed.reason, line: parsed.line });
	const [head, ...records] = parsed.records;
	if (head === undefined || records.length === 0) return refuse({ code: 'empty' });
	if (records.length > mostRows) return refuse({ code: 'too-many-rows', value: String(mostRows) });

	const faults: LedgerFault[] = [];
	const headings = head.cells.map((cell) => tidyWords(unguardedCell(cell)));
	while (headings.at(-1) === '') headings.pop();
	const columns = headings.map(columnNamed);
	columns.forEach((column, index) => {
		const value = excerpt(headings[index] ?? '');
		if (column === undefined) faults.push({ code: 'column-unknown', line: head.line, value });
		else if (columns.indexOf(column) !== index)
			faults.push({ code: 'column-twice', line: head.line, value });
	});
	for (const column of neededColumns)
		if (!columns.includes(column)) faults.push({ code: 'column-missing', line: head.line, column });
	if (!columns.includes('donor') && !columns.includes('key'))
		faults.push({ code: 'column-missing', line: head.line, column: 'donor' });
	if (faults.length > 0) return { ok: false, faults };

	const rows = records.map(({ line, cells }): LedgerRow => {
		if (cells.slice(columns.length).some((cell) => cell.trim() !== ''))
			faults.push({ code: 'cells', line });
		const named = columns.map((column, index) => [
			column,
			tidyWords(unguardedCell(cells[index] ?? ''))
		]);
		return { line, cells: Object.fromEntries(named) };
	});
	return faults.length > 0 ? { ok: false, faults } : { ok: true, rows };
}

/** What the rows call their donors, to be looked up. */
export function donorsCalled(rows: readonly LedgerRow[]): string[] {
	return [...new Set(rows.flatMap(({ cells }) => [cells.key ?? '', cells.donor ?? '']))].filter(
		(called) => called !== ''
	);
}

/**
 * The entries that the rows say, or all that is wrong with them. `find` gives the keys of the donors that a name or code
 * fits. A row that stands twice is refused, unless the ledger already holds it as often.
 */
export function readLedgerEntries(
	rows: readonly LedgerRow[],
	{ ledger, mark, find }: { ledger: Ledger; mark: DecimalMark; find: (called: string) => string[] }
): { ok: true; entries: LedgerEntry[] } | Refused {
	const faults: LedgerFault[] = [];
	const decimals =
		mark === 'auto' ? decimalMarkShown(rows.map(({ cells }) => cells.amount ?? '')) : mark;
	const entries = rows.flatMap((row) => {
		const before = faults.length;
		const report = (code: LedgerFaultCode, column: LedgerColumn, value?: string) =>
			faults.push({
				code,
				line: row.line,
				column,
				...(value === undefined ? {} : { value: excerpt(value) })
			});
		const period = readPeriod(row, report);
		const donor = readDonor(row, find, report);
		const amount = readAmountOf(row, decimals, report);
		const currency = readCurrency(row, report);
		const kind = readKind(row, report);
		const date = readDateOf(row, report);
		if (faults.length > before || kind === undefined) return [];
		const own = currency !== undefined && currency !== ledger.currency ? { currency } : {};
		const entry: LedgerEntry = { period, donor, amount, ...own, kind, ...(date && { date }) };
		return [{ line: row.line, entry }];
	});
	faults.push(...duplicates(entries, ledger));
	if (faults.length > 0)
		return { ok: false, faults: faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
	return { ok: true, entries: entries.map(({ entry }) => entry) };
}

type Report = (code: LedgerFaultCode, column: LedgerColumn, value?: string) => void;

function readPeriod({ cells }: LedgerRow, report: Report): string {
	const period = (cells.period ?? '').replace(/ ?[\u2010-\u2015\u2212-] ?/g, '-');
	const years = /^([0-9]{4})-([0-9]{4})$/.exec(period);
	if (period === '') report('period-missing', 'period');
	else if (period.length > 40 || (years !== null && Number(years[2]) <= Number(years[1])))
		report('period-wrong', 'period', period);
	return period;
}

/** By its key and its name, where both are there: they must not mean two. */
function readDonor(
	{ cells }: LedgerRow,
	find: (called: string) => string[],
	report: Report
): string {
	const { key = '', donor = '' } = cells;
	const [byKey, byName] = [find(key), find(donor)];
	const found = key === '' ? byName : byKey;
	const [column, called] = key === '' ? (['donor', donor] as const) : (['key', key] as const);
	if (called === '') report('donor-missing', 'donor');
	else if (found.length === 0) report('donor-unknown', column, called);
	else if (found.length > 1) report('donor-ambiguous', column, called);
	else if (key !== '' && byName.length > 0 && !byName.includes(found[0] ?? ''))
		report('donor-differs', 'donor', donor);
	return found[0] ?? '';
}

function readAmountOf({ cells }: LedgerRow, mark: DecimalMark, report: Report): number {
	const read = readMoney(cells.amount ?? '', mark);
	if (read.ok) return read.amount;
	report(read.reason, 'amount', cells.amount || undefined);
	return 0;
}

function readCurrency({ cells }: LedgerRow, report: Report): string | undefined {
	const currency = (cells.currency ?? '').toUpperCase();
	if (currency === '') return undefined;
	if (!currencies.has(currency)) report('currency-wrong', 'currency', cells.currency);
	return currency;
}

function readKind({ cells }: LedgerRow, report: Report): LedgerEntry['kind'] | undefined {
	const { kind = '' } = cells;
	const known = kindNamed(kind);
	if (kind === '') report('kind-missing', 'kind');
	else if (known === undefined) report('kind-unknown', 'kind', kind);
	return known;
}

function readDateOf({ cells }: LedgerRow, report: Report): string | undefined {
	if (!cells.date) return undefined;
	const read = readDay(cells.date);
	if (read.ok) return read.day;
	report(read.reason, 'date', cells.date);
	return undefined;
}

function duplicates(
	entries: readonly { line: number; entry: LedgerEntry }[],
	ledger: Ledger
): LedgerFault[] {
	const held = Map.groupBy(ledger.entries, (entry) => identityOfEntry(entry, ledger));
	const given = Map.groupBy(entries, ({ entry }) => identityOfEntry(entry, ledger));
	return [...given].flatMap(([identity, same]) =>
		same
			.slice(Math.max(1, held.get(identity)?.length ?? 0))
			.map(({ line }) => ({ code: 'duplicate' as const, line, value: String(same[0]?.line) }))
	);
}

function refuse(fault: LedgerFault): Refused {
	return { ok: false, faults: [fault] };
}

function excerpt(value: string): string {
	const letters = [...value];
	return letters.length > mostWords ? `${letters.slice(0, mostWords).join('')}…` : value;
}
