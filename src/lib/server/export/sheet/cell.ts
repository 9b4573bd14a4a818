/**
 * What stands in a cell of a spreadsheet: words, a number, a day (`YYYY-MM-DD`), a moment by the clock of Geneva
 * (`YYYY-MM-DDTHH:MM`), or nothing.
 */
export type Cell = string | number | { day: string } | { moment: string } | undefined;
export type Row = readonly Cell[];

/** Rows a few hundred at a time, the heads of the columns first: as many as there are, never all of them in memory. */
export type Batches = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

/** What a table is written as. */
export type SheetFormat = 'csv' | 'xlsx';
