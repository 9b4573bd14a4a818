import { Editor } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { wrapInList } from '@tiptap/pm/schema-list';
import type { AskedInline } from '#lib/domain/compilation/editing/asked-words.ts';
import type { Asking } from './asking.ts';
import type { EditorNode } from './lines.ts';
import { fromEditor, toEditor } from './lines.ts';
import { schemaOf } from './schema.ts';

/** An editor of one paragraph, mounted in an element. */
export type OpenEditor = {
	read: () => { words: AskedInline[]; isComposing: boolean };
	focus: () => void;
	undo: () => void;
	redo: () => void;
	list: (layout: 'inline' | 'block') => void;
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
		language: string;
		direction: string;
		/** For who does not see it. */
		name: string;
		gap: string;
		asking: Asking;
		ontyped: () => void;
		/** Whether there is something to undo, and to do again. */
		onhistory: (can: { undo: boolean; redo: boolean }) => void;
	}
): OpenEditor {
	let told = { undo: false, redo: false };
	const editor = new Editor({
		element,
		extensions: [...schemaOf(given.asking), UndoRedo],
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
			const can = { undo: undoDepth(now.state) > 0, redo: redoDepth(now.state) > 0 };
			// The blur of an editor that is taken off the page is a transaction too, and no time to change what the page shows.
			if (can.undo === told.undo && can.redo === told.redo) return;
			told = can;
			given.onhistory(can);
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
			const { list } = editor.schema.nodes;
			const { $from } = editor.state.selection;
			for (let depth = $from.depth; depth > 0; depth -= 1) {
				if ($from.node(depth).type !== list) continue;
				const { tr } = editor.state;
				editor.view.dispatch(tr.setNodeMarkup($from.before(depth), undefined, { layout }));
				return editor.view.focus();
			}
			if (list) wrapInList(list, { layout })(editor.state, editor.view.dispatch);
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
