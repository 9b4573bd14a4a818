import { csvOf } from './ledger-csv.ts';

/** A table as comma-separated values (RFC 4180): UTF-8 with its mark, for Excel; no cell is taken for a formula. */
export function tableCsv(table: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`\uFEFF${csvOf(table)}`);
}
