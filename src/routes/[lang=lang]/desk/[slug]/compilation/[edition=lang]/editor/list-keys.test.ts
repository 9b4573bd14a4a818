import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asking } from './asking.ts';
import { editRows } from './list-keys.ts';
import type { RowEdit } from './row-edits.ts';
import { beginItem, joinBackward, joinForward, shiftLevel, toggleList } from './row-edits.ts';
import type { Layout } from './rows.ts';
import { docOf, rowsOf } from './rows.ts';
import { schemaOf } from './schema.ts';

const schema = getSchema(schemaOf({} as Asking));

/** A paragraph in lines: `- ` and `-- ` are items of lists on lines, `+ ` of one that runs on; `|` is the cursor, two a selection. */
function stateOf(lines: readonly string[]): EditorState {
	const bare = lines.map((each) => /^([-+]*) ?(.*)$/.exec(each));
	const rows = bare.map((each) => ({
		words: textOf((each?.[2] ?? '').replaceAll('|', '')),
		lists: [...(each?.[1] ?? '')].map((sign): Layout => (sign === '-' ? 'block' : 'inline'))
	}));
	const doc = docOf(rows, schema);
	const places = rowsOf(doc).flatMap(({ start }, row) => {
		const text = bare[row]?.[2] ?? '';
		const first = text.indexOf('|');
		const second = text.indexOf('|', first + 1);
		return first < 0 ? [] : second < 0 ? [start + first] : [start + first, start + second - 1];
	});
	const selection = TextSelection.create(doc, places[0] ?? 1, places.at(-1) ?? 1);
	return EditorState.create({ doc, selection });
}

const textOf = (text: string) =>
	(text === '' ? schema.node('line') : schema.node('line', null, schema.text(text))).content;

function linesOf({ doc, selection }: { doc: Node; selection: EditorState['selection'] }): string[] {
	const from = rowsOf(doc).findLast(({ start }) => start <= selection.from)?.start;
	return rowsOf(doc).map(({ words, lists, start }) => {
		const marks = lists.map((layout) => (layout === 'block' ? '-' : '+')).join('');
		const text = words.textBetween(0, words.size);
		const at = selection.from - start;
		const shown = start === from ? `${text.slice(0, at)}|${text.slice(at)}` : text;
		return marks === '' ? shown : `${marks} ${shown}`;
	});
}

function after(edit: RowEdit, lines: string[], gap = ' '): string[] | undefined {
	const state = stateOf(lines);
	const tr = editRows(state, edit, gap);
	tr?.doc.check();
	return tr && linesOf(tr);
}

describe('Enter', () => {
	it('begins a sub-paragraph after the introduction, with what stands after the cursor', () => {
		expect(after(beginItem, ['Both said:|'])).toEqual(['Both said:', '- |']);
		expect(after(beginItem, ['Both said:| plans help.'])).toEqual(['Both said:', '- |plans help.']);
		expect(after(beginItem, ['They said:|', '+ one;', '+ two.'])).toEqual([
			'They said:',
			'+ |',
			'+ one;',
			'+ two.'
		]);
	});

	it('begins the next in a sub-paragraph, and ends the list in an empty one', () => {
		expect(after(beginItem, ['A', '- one;|', '- two.'])).toEqual(['A', '- one;', '- |', '- two.']);
		expect(after(beginItem, ['A', '- one.', '- |'])).toEqual(['A', '- one.', '|']);
		expect(after(beginItem, ['A', '- one', '-- |'])).toEqual(['A', '- one', '- |']);
		expect(after(beginItem, ['A', '- one.', '|'])).toBeUndefined();
		expect(after(beginItem, ['A', '- one.', '|two.'])).toEqual(['A', '- one.', '- |two.']);
	});
});

describe('Backspace at the beginning, and Delete at the end', () => {
	it('join a sub-paragraph to what stands before it, with the space of the language', () => {
		expect(after(joinBackward, ['A', '- |one'])).toEqual(['A |one']);
		expect(after(joinBackward, ['甲', '- |乙'], '')).toEqual(['甲|乙']);
		expect(after(joinBackward, ['A', '- one;', '- |two.'])).toEqual(['A', '- one; |two.']);
		expect(after(joinBackward, ['A', '- one.', '|'])).toEqual(['A', '- one.|']);
		expect(after(joinBackward, ['A', '- one', '|', '- two'])).toEqual(['A', '- one|', '- two']);
		expect(after(joinForward, ['A|', '- one', '- two'])).toEqual(['A| one', '- two']);
	});

	it('leave what hangs below in order, and do nothing within words', () => {
		expect(after(joinBackward, ['A', '- |one', '-- in', '-- it', '- two'])).toEqual([
			'A |one',
			'- in',
			'- it',
			'- two'
		]);
		expect(after(joinBackward, ['A', '- o|ne'])).toBeUndefined();
		expect(after(joinBackward, ['|A'])).toBeUndefined();
		expect(after(joinBackward, ['- |one', '- two'])).toEqual(['|one', '- two']);
	});
});

describe('Tab and Shift+Tab', () => {
	it('go a level deeper and back, as far as there are marks, with what stands below', () => {
		const deeper = shiftLevel(1);
		expect(after(deeper, ['A', '- one', '- |two', '-- in'])).toEqual([
			'A',
			'- one',
			'-- |two',
			'--- in'
		]);
		expect(after(shiftLevel(-1), ['A', '- one', '-- |two'])).toEqual(['A', '- one', '- |two']);
		expect(after(deeper, ['A', '- one', '-- in', '--- at', '--- |it'])).toBeUndefined();
	});

	it('are left to the page where they can do nothing', () => {
		expect(after(shiftLevel(1), ['A|'])).toBeUndefined();
		expect(after(shiftLevel(-1), ['A|'])).toBeUndefined();
		expect(after(shiftLevel(1), ['A', '- |one'])).toBeUndefined();
		expect(after(shiftLevel(-1), ['A', '- |one'])).toBeUndefined();
	});
});

describe('a button of lists', () => {
	it('begins a sub-paragraph after the introduction, and takes it back', () => {
		expect(after(toggleList('block'), ['They| said:'])).toEqual(['They said:', '- |']);
		expect(after(toggleList('inline'), ['They said:|'])).toEqual(['They said:', '+ |']);
		expect(after(toggleList('block'), ['They said:', '- |'])).toEqual(['They said:|']);
		expect(after(toggleList('block'), ['They said |plans|, too'])).toEqual([
			'They said ',
			'- plans|',
			', too'
		]);
	});

	it('of the other kind lays the list out so; of its own kind makes it words', () => {
		expect(after(toggleList('inline'), ['A', '- one', '- |two', 'B'])).toEqual([
			'A',
			'+ one',
			'+ |two',
			'B'
		]);
		expect(after(toggleList('block'), ['A', '- one', '- t|wo', 'B'])).toEqual(['A one t|wo B']);
		expect(after(toggleList('block'), ['A', '- one', '-- |in', '- two'])).toEqual([
			'A',
			'- one |in',
			'- two'
		]);
	});
});

it('whatever is pressed keeps the paragraph sound, and loses no word', () => {
	const edits: RowEdit[] = [
		beginItem,
		joinBackward,
		joinForward,
		shiftLevel(1),
		shiftLevel(-1),
		toggleList('block'),
		toggleList('inline')
	];
	const lines = fc.array(fc.constantFrom('- a', '-- b', '+ c', 'd', '--- e'), { maxLength: 5 });
	const steps = fc.array(fc.record({ edit: fc.constantFrom(...edits), at: fc.nat(30) }));
	fc.assert(
		fc.property(lines, steps, (more, pressed) => {
			let state = stateOf(['Begin', ...more]);
			const words = () => state.doc.textContent.replaceAll(' ', '');
			const all = words();
			for (const { edit, at } of pressed) {
				const rows = rowsOf(state.doc);
				const { start, words: own } = rows[at % rows.length] ?? { start: 1, words: undefined };
				const place = start + (at % ((own?.size ?? 0) + 1));
				state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
				const tr = editRows(state, edit, ' ');
				if (tr) state = state.apply(tr);
				state.doc.check();
				expect(words()).toBe(all);
			}
		})
	);
});
