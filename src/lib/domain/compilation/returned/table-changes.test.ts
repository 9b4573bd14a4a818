import { expect, test } from 'vitest';
import type { Inline, Table } from '../model.ts';
import { plainText } from '../plain-text.ts';
import { changesOfTable } from './table-changes.ts';

const line = (text: string): Inline[] => [{ type: 'text', text }];
const read = (content: readonly Inline[]) => plainText(content, new Map(), 'en');
const cell = (text: string) => ({ text, notes: [] });

/** A table of the draft with as many rows, and those of a file whose rows say something else. */
function differing(own: number, file: number) {
	const row = (text: string) => ({ kind: 'entry' as const, cells: [{ content: line(text) }] });
	const table: Table = {
		type: 'table',
		id: 't',
		columns: [{ heading: line('State'), align: 'start' }],
		rows: Array.from({ length: own }, (_, index) => row(`Own ${index}`))
	};
	const rows = Array.from({ length: file }, (_, index) => [cell(`File ${index}`)]);
	return changesOfTable(table, [[cell('State')], ...rows], read);
}

test('of a table of which more rows changed than can be found again all are told', () => {
	const { changes, told } = differing(4000, 4001);
	expect(changes).toEqual([]);
	expect(told.filter(({ what }) => what === 'row-gone')).toHaveLength(4000);
	expect(told.filter(({ what }) => what === 'row-added')).toHaveLength(4001);
});

test('as many rows as there were are the same rows, also where all say something else', () => {
	const { changes, told } = differing(2000, 2000);
	expect(told).toEqual([]);
	expect(changes).toHaveLength(2000);
	expect(changes.at(-1)).toMatchObject({ cell: { row: 1999, column: 0 }, text: 'File 1999' });
});
