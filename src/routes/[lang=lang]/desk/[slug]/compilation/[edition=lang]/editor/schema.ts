import { Node } from '@tiptap/core';
import Document from '@tiptap/extension-document';
import Text from '@tiptap/extension-text';
import type { Asking } from './asking.ts';

/**
 * The parts of one paragraph: lines of words, notes and references, and lists of items. What is pasted keeps its words and
 * lists alone. `asking` opens what is edited beside the words, and knows the numbers of notes and targets.
 */
export function schemaOf(asking: Asking) {
	const chip = (className: string, label: string, words: string) => {
		const dom = document.createElement('button');
		dom.type = 'button';
		dom.className = className;
		dom.textContent = label;
		dom.setAttribute('aria-label', words);
		dom.tabIndex = -1;
		return dom;
	};
	return [
		Document.extend({ content: '(line | list)+' }),
		Text,
		Node.create({
			name: 'line',
			content: '(text | footnote | reference)*',
			parseHTML: () => [{ tag: 'p' }, { tag: 'div' }],
			renderHTML: () => ['p', 0],
			addKeyboardShortcuts: () => ({
				'Mod-Alt-f': () => asking.addNote(),
				'Mod-Alt-r': () => asking.addReference(),
				Escape: () => asking.close()
			})
		}),
		Node.create({
			name: 'list',
			content: 'item+',
			addAttributes: () => ({ layout: { default: 'inline' } }),
			parseHTML: () => [{ tag: 'ul' }, { tag: 'ol' }],
			renderHTML: ({ node }) => ['ol', { 'data-layout': node.attrs.layout as string }, 0]
		}),
		Node.create({
			name: 'item',
			content: 'line list?',
			defining: true,
			parseHTML: () => [{ tag: 'li' }],
			renderHTML: () => ['li', 0]
		}),
		Node.create({
			name: 'footnote',
			group: 'inline',
			inline: true,
			atom: true,
			addAttributes: () => ({ id: { default: '' }, content: { default: [] } }),
			renderHTML: () => ['sup'],
			addNodeView: () => (props) => {
				const id = String(props.node.attrs.id);
				const dom = chip('note-mark', asking.noteLabel(id), asking.noteName(id));
				dom.addEventListener('click', () => asking.openNote(id));
				return { dom };
			}
		}),
		Node.create({
			name: 'reference',
			group: 'inline',
			inline: true,
			atom: true,
			addAttributes: () => ({ target: { default: '' } }),
			renderHTML: () => ['span'],
			addNodeView: () => (props) => {
				const label = asking.referenceLabel(String(props.node.attrs.target));
				return { dom: chip('reference-mark', label, asking.referenceName(label)) };
			}
		})
	];
}
