import type { OfficialLanguage } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { Ledger } from '#lib/domain/ledger.ts';
import { currencyOf } from '#lib/domain/ledger.ts';
import { columnWord, kindWord, ledgerColumns } from '#lib/domain/ledger-words.ts';
import type { Respondent } from '#lib/domain/respondent.ts';
import { guardedCell } from '#lib/domain/spreadsheet-cell.ts';

/**
 * The entries of a ledger, in its order, as comma-separated values (RFC 4180): UTF-8 with its mark, for Excel, headings
 * in `language`, amounts with a decimal point and no groups, days as `YYYY-MM-DD`. The import reads it back.
 */
export function ledgerCsv(
	ledger: Ledger,
	respondents: ReadonlyMap<string, Respondent>,
	language: OfficialLanguage
): Uint8Array<ArrayBuffer> {
	const head = ledgerColumns.map((column) => columnWord(column, language));
	const rows = ledger.entries.map((entry) => [
		entry.period,
		entry.donor,
		wordingIn(respondents.get(entry.donor)?.name ?? {}, language).text,
		plainAmount(entry.amount),
		currencyOf(entry, ledger),
		kindWord(entry.kind, language),
		entry.date ?? ''
	]);
	return new TextEncoder().encode(`\uFEFF${csvOf([head, ...rows])}`);
}

/** Records as RFC 4180 writes them, each cell guarded against being taken for a formula. */
export function csvOf(records: readonly (readonly string[])[]): string {
	return records.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
	const guarded = guardedCell(text);
	return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function plainAmount(amount: number): string {
	return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}
