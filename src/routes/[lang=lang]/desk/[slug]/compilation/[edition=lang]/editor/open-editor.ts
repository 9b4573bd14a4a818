import { Editor } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import type { AskedInline } from '#lib/domain/compilation/editing/asked-words.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Asking } from './asking.ts';
import { itemMarks } from './item-marks.ts';
import type { EditorNode } from './lines.ts';
import { fromEditor, toEditor } from './lines.ts';
import { editRows, listAtCursor, listKeys } from './list-keys.ts';
import { toggleList } from './row-edits.ts';
import type { Layout } from './rows.ts';
import { schemaOf } from './schema.ts';

/** What there is to undo and to do again, and the list in which the cursor stands. */
export type EditorCan = { undo: boolean; redo: boolean; list: Layout | undefined };

/** An editor of one paragraph, mounted in an element. */
export type OpenEditor = {
	read: () => { words: AskedInline[]; isComposing: boolean };
	focus: () => void;
	undo: () => void;
	redo: () => void;
	list: (layout: Layout) => void;
	addNote: () => void;
	addReference: () => void;
	putNote: (id: string) => void;
	noteOf: (id: string) => AskedInline[];
	writeNote: (id: string, words: AskedInline[]) => void;
	removeNote: (id: string) => void;
	putReference: (target: string) => void;
	destroy: () => void;
};

export function openEditor(
	element: HTMLElement,
	content: readonly AskedInline[],
	given: {
		language: OfficialLanguage;
		direction: string;
		/** For who does not see it. */
		name: string;
		gap: string;
		asking: Asking;
		ontyped: () => void;
		onchanged: (can: EditorCan) => void;
	}
): OpenEditor {
	let told: EditorCan = { undo: false, redo: false, list: undefined };
	const editor = new Editor({
		element,
		extensions: [
			...schemaOf(given.asking),
			listKeys(given.gap),
			itemMarks(given.language),
			UndoRedo
		],
		content: toEditor(content),
		injectCSS: false,
		enableInputRules: false,
		enablePasteRules: false,
		editorProps: {
			attributes: {
				role: 'textbox',
				'aria-multiline': 'true',
				'aria-label': given.name,
				lang: given.language,
				dir: given.direction
			}
		},
		onUpdate: given.ontyped,
		onTransaction: ({ editor: now }) => {
			const can = {
				undo: undoDepth(now.state) > 0,
				redo: redoDepth(now.state) > 0,
				list: listAtCursor(now.state)
			};
			// The blur of an editor that is taken off the page is a transaction too, and no time to change what the page shows.
			if (can.undo === told.undo && can.redo === told.redo && can.list === told.list) return;
			told = can;
			given.onchanged(can);
		}
	});
	const findNote = (id: string): number | undefined => {
		let at: number | undefined;
		editor.state.doc.descendants((node, position) => {
			if (node.type.name === 'footnote' && node.attrs.id === id) at = position;
		});
		return at;
	};
	return {
		read: () => ({
			words: fromEditor(editor.getJSON() as EditorNode, given.gap),
			isComposing: editor.view.composing
		}),
		focus: () => void editor.commands.focus(),
		undo: () => void editor.chain().focus().undo().run(),
		redo: () => void editor.chain().focus().redo().run(),
		list: (layout) => {
			const tr = editRows(editor.state, toggleList(layout), given.gap);
			if (tr) editor.view.dispatch(tr);
			editor.view.focus();
		},
		addNote: () => void given.asking.addNote(),
		addReference: () => void given.asking.addReference(),
		putNote: (id) =>
			void editor
				.chain()
				.command(({ tr }) => {
					// A note stands after the words that are chosen, which stay.
					const note = editor.schema.nodes.footnote?.create({ id, content: [] });
					if (note) tr.insert(tr.selection.to, note);
					return note !== undefined;
				})
				.run(),
		noteOf: (id) => {
			const at = findNote(id);
			const node = at === undefined ? undefined : editor.state.doc.nodeAt(at);
			return (node?.attrs.content ?? []) as AskedInline[];
		},
		writeNote: (id, words) => {
			const at = findNote(id);
			if (at === undefined) return;
			editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'content', words));
		},
		removeNote: (id) => {
			const at = findNote(id);
			if (at !== undefined) editor.view.dispatch(editor.state.tr.delete(at, at + 1));
			editor.view.focus();
		},
		putReference: (target) =>
			void editor.chain().focus().insertContent({ type: 'reference', attrs: { target } }).run(),
		destroy: () => editor.destroy()
	};
}
