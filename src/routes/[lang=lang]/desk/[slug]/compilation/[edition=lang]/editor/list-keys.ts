import { Extension } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { Layout, Place } from './rows.ts';
import { docOf, rowsOf } from './rows.ts';
import type { RowEdit } from './row-edits.ts';
import { beginItem, joinBackward, joinForward, shiftLevel, toggleList } from './row-edits.ts';

/** What an act on the rows makes of the paragraph, with the cursor where it belongs; undefined where there is nothing to do. */
export function editRows(state: EditorState, edit: RowEdit, gap: string): Transaction | undefined {
	const { tr, schema } = state;
	const rows = rowsOf(tr.doc);
	const placeOf = (position: number): Place => {
		const row = Math.max(
			0,
			rows.findLastIndex(({ start }) => start <= position)
		);
		const { start = 1, words } = rows[row] ?? {};
		return { row, offset: Math.min(Math.max(0, position - start), words?.size ?? 0) };
	};
	const { from, to } = tr.selection;
	const made = edit({ rows, from: placeOf(from), to: placeOf(to) }, schema, gap);
	if (!made) return undefined;
	const doc = docOf(made.rows, schema);
	if (!tr.doc.eq(doc)) tr.replaceWith(0, tr.doc.content.size, doc.content);
	const after = rowsOf(tr.doc);
	const positionOf = ({ row, offset }: Place) => (after[row]?.start ?? 1) + offset;
	return tr
		.setSelection(TextSelection.create(tr.doc, positionOf(made.from), positionOf(made.to)))
		.scrollIntoView();
}

/** The layout of the list in which the cursor stands. */
export function listAtCursor({ doc, selection }: EditorState): Layout | undefined {
	return rowsOf(doc)
		.findLast(({ start }) => start <= selection.from)
		?.lists.at(-1);
}

/**
 * The keys of sub-paragraphs. Enter makes them and never another paragraph; Backspace and Delete join them, where nothing is chosen;
 * Tab and Shift+Tab move them a level where they can, and leave the field where they cannot. While an input method composes,
 * the editor gets no keys.
 */
export function listKeys(gap: string) {
	return Extension.create({
		name: 'list-keys',
		// Before the keys that the editor has by itself.
		priority: 1000,
		addKeyboardShortcuts() {
			const run = (edit: RowEdit) => () => {
				const tr = editRows(this.editor.state, edit, gap);
				if (tr) this.editor.view.dispatch(tr);
				return tr !== undefined;
			};
			const alone = (edit: RowEdit) => () => this.editor.state.selection.empty && run(edit)();
			const enter = () => {
				const { state, view } = this.editor;
				if (!state.selection.empty) view.dispatch(state.tr.deleteSelection());
				run(beginItem)();
				return true;
			};
			return {
				Enter: enter,
				'Shift-Enter': enter,
				'Mod-Enter': enter,
				Backspace: alone(joinBackward),
				Delete: alone(joinForward),
				Tab: run(shiftLevel(1)),
				'Shift-Tab': run(shiftLevel(-1)),
				'Mod-Shift-7': run(toggleList('inline')),
				'Mod-Shift-8': run(toggleList('block'))
			};
		}
	});
}
