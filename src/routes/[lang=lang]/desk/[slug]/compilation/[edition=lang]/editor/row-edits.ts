import { Fragment } from '@tiptap/pm/model';
import type { Schema } from '@tiptap/pm/model';
import { deepestLevel } from '#lib/domain/compilation/marks.ts';
import type { Layout, Place, Row } from './rows.ts';

/** The rows of a paragraph, and what is chosen in them: nothing but a place where both ends are the same. */
export type Rows = { rows: Row[]; from: Place; to: Place };

/** What an act makes of rows; undefined where there is nothing for it to do. */
export type RowEdit = (given: Rows, schema: Schema, gap: string) => Rows | undefined;

const at = (given: { rows: Row[] }, row: number, offset: number): Rows => ({
	rows: given.rows,
	from: { row, offset },
	to: { row, offset }
});
const sizeOf = (row: Row | undefined) => row?.words.size ?? 0;
const levelOf = (row: Row | undefined) => row?.lists.length ?? 0;

/**
 * A new sub-paragraph with the words after the cursor, on a line of its own where it is the first. An empty one goes a level
 * up, and ends the list at the outermost.
 */
export const beginItem: RowEdit = ({ rows, from }) => {
	const row = rows[from.row];
	if (!row) return undefined;
	const level = levelOf(row);
	if (sizeOf(row) === 0) {
		if (level === 0) return undefined;
		const moved = shifted(rows, from.row, subtreeEnd(rows, from.row), -1);
		return at({ rows: moved }, from.row, 0);
	}
	const above = level === 0 ? rows[from.row - 1]?.lists[0] : undefined;
	// Words after a list, from their beginning, are its next item.
	if (above && from.offset === 0)
		return at({ rows: replaced(rows, from.row, 1, [{ ...row, lists: [above] }]) }, from.row, 0);
	const next: Row = {
		words: withoutSpaceBefore(row.words.cut(from.offset)),
		lists: level === 0 ? [rows[from.row + 1]?.lists[0] ?? 'block'] : row.lists
	};
	const first = { ...row, words: row.words.cut(0, from.offset) };
	return at({ rows: replaced(rows, from.row, 1, [first, next]) }, from.row + 1, 0);
};

/** The row of the cursor, joined to what stands before it; what stands below it comes up where it hung too deep. */
export const joinBackward: RowEdit = (given, schema, gap) =>
	given.from.offset === 0 ? joined(given.rows, given.from.row, schema, gap) : undefined;

/** The row after that of the cursor, joined to it. */
export const joinForward: RowEdit = (given, schema, gap) => {
	const { row, offset } = given.from;
	if (offset !== sizeOf(given.rows[row])) return undefined;
	const made = joined(given.rows, row + 1, schema, gap);
	return made && at(made, row, offset);
};

/** A level deeper (1) or back (-1), with what stands below. Never out of the list. */
export const shiftLevel =
	(by: 1 | -1): RowEdit =>
	({ rows, from, to }) => {
		const end = subtreeEnd(rows, to.row);
		const chosen = rows.slice(from.row, end);
		const levels = chosen.map(levelOf);
		if (by < 0 ? levels.some((level) => level < 2) : Math.min(...levels) < 1) return undefined;
		const first = levels[0] ?? 0;
		if (by > 0 && (levelOf(rows[from.row - 1]) < first || Math.max(...levels) >= deepestLevel))
			return undefined;
		return { rows: shifted(rows, from.row, end, by), from, to };
	};

/**
 * Words outside of lists: what is chosen of them becomes a sub-paragraph; where nothing is, an empty one begins after them.
 * In a list: it is laid out so, and where it is already, it becomes words again.
 */
export const toggleList =
	(layout: Layout): RowEdit =>
	(given, schema, gap) => {
		const { rows, from, to } = given;
		const row = rows[from.row];
		if (!row) return undefined;
		const level = levelOf(row);
		if (level > 0) {
			const [start, end] = listAround(rows, from.row);
			if (row.lists[level - 1] === layout) return flattened(given, start, end, schema, gap);
			const laid = rows.slice(start, end).map((each) => ({
				...each,
				lists: each.lists.map((own, index) => (index === level - 1 ? layout : own))
			}));
			return { rows: replaced(rows, start, end - start, laid), from, to };
		}
		if (from.row !== to.row) {
			const items = rows
				.slice(from.row, to.row + 1)
				.map((each) => (levelOf(each) > 0 ? each : { ...each, lists: [layout] }));
			return { rows: replaced(rows, from.row, items.length, items), from, to };
		}
		const isEmpty = from.offset === to.offset;
		const chosen = isEmpty && sizeOf(row) > 0 ? sizeOf(row) : from.offset;
		const parts: Row[] = isEmpty
			? [
					{ words: row.words.cut(0, chosen), lists: [] },
					{ words: Fragment.empty, lists: [layout] }
				]
			: [
					{ words: row.words.cut(0, from.offset), lists: [] },
					{ words: withoutSpaceBefore(row.words.cut(from.offset, to.offset)), lists: [layout] },
					{ words: withoutSpaceBefore(row.words.cut(to.offset)), lists: [] }
				];
		const item = parts[1] as Row;
		const kept = parts.filter((each) => each === item || sizeOf(each) > 0);
		const index = from.row + kept.indexOf(item);
		return at({ rows: replaced(rows, from.row, 1, kept) }, index, sizeOf(item));
	};

/** The list of the rows from `start` to `end` as words of the row before it, or of its own, with the words after it. */
function flattened(
	{ rows, from }: Rows,
	start: number,
	end: number,
	schema: Schema,
	gap: string
): Rows {
	const level = levelOf(rows[start]) - 1;
	const isTail = level === 0 && end < rows.length;
	const last = isTail ? end : end - 1;
	const hasLead = start > 0 && levelOf(rows[start - 1]) <= level;
	const first = hasLead ? start - 1 : start;
	let words = rows[first]?.words ?? Fragment.empty;
	let offset = from.offset;
	for (let index = first + 1; index <= last; index += 1) {
		const next = rows[index]?.words ?? Fragment.empty;
		const before = withGap(words, next, schema, gap);
		if (index === from.row) offset = before.size + from.offset;
		words = before.append(next);
	}
	const lists = hasLead ? (rows[first]?.lists ?? []) : (rows[start]?.lists.slice(0, level) ?? []);
	const put = replaced(rows, first, last - first + 1, [{ words, lists }]);
	return at({ rows: put }, first, offset);
}

function joined(rows: Row[], index: number, schema: Schema, gap: string): Rows | undefined {
	const row = rows[index];
	if (!row || index === 0) {
		// A paragraph that begins with its list: its first item becomes words.
		if (!row || levelOf(row) === 0) return undefined;
		return at({ rows: shifted(rows, 0, subtreeEnd(rows, 0), -1) }, 0, 0);
	}
	const before = rows[index - 1] as Row;
	const words = withGap(before.words, row.words, schema, gap);
	const drop = Math.min(0, levelOf(before) - levelOf(row));
	const below = shifted(rows, index + 1, subtreeEnd(rows, index), drop);
	const put = { ...before, words: words.append(row.words) };
	return at({ rows: replaced(below, index - 1, 2, [put]) }, index - 1, words.size);
}

/** Where the rows end that stand below this one in its list. */
function subtreeEnd(rows: readonly Row[], index: number): number {
	const level = levelOf(rows[index]);
	if (level === 0) return index + 1;
	const next = rows.findIndex((row, place) => place > index && levelOf(row) <= level);
	return next < 0 ? rows.length : next;
}

/** Where the innermost list around a row begins and ends. */
function listAround(rows: readonly Row[], index: number): [number, number] {
	const level = levelOf(rows[index]);
	let start = index;
	while (start > 0 && levelOf(rows[start - 1]) >= level) start -= 1;
	const next = rows.findIndex((row, place) => place > index && levelOf(row) < level);
	return [start, next < 0 ? rows.length : next];
}

/** Rows moved to a deeper level, laid out as the list around them, or to higher ones. */
function shifted(rows: readonly Row[], from: number, to: number, by: number): Row[] {
	return rows.map((row, index) => {
		if (index < from || index >= to) return row;
		const last = row.lists.at(-1) ?? 'block';
		return { ...row, lists: by > 0 ? [...row.lists, last] : row.lists.slice(0, by || undefined) };
	});
}

function replaced(rows: readonly Row[], from: number, count: number, by: Row[]): Row[] {
	return [...rows.slice(0, from), ...by, ...rows.slice(from + count)];
}

/** Words with the space that stands between them and the next in the language, where there is none. */
function withGap(words: Fragment, next: Fragment, schema: Schema, gap: string): Fragment {
	const last = words.lastChild?.text ?? '';
	const first = next.firstChild?.text ?? '';
	const isApart = /\s$/u.test(last) || /^\s/u.test(first);
	if (gap === '' || isApart || words.size === 0 || next.size === 0) return words;
	return words.append(Fragment.from(schema.text(gap)));
}

function withoutSpaceBefore(words: Fragment): Fragment {
	const text = words.firstChild?.text ?? '';
	return words.cut(text.length - text.trimStart().length);
}
