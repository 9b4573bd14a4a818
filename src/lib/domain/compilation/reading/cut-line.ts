import { segmenterOf } from '../../segmenters.ts';
import type { Inline } from '../model.ts';

/**
 * A line of text up to `most` UTF-16 code units of its words, footnotes and items of lists counted; `isCut` where something
 * was left out. No character is cut in two.
 */
export function cutLine(
	content: readonly Inline[],
	most: number
): { content: Inline[]; isCut: boolean } {
	let room = most;
	let isCut = false;
	const cut = (inlines: readonly Inline[]): Inline[] => {
		const kept: Inline[] = [];
		for (const inline of inlines) {
			if (room <= 0) {
				isCut = true;
				break;
			}
			if (inline.type === 'text') {
				const text = beginningOf(inline.text, room);
				if (text !== inline.text) isCut = true;
				room -= inline.text.length;
				kept.push({ ...inline, text });
			} else if (inline.type === 'footnote') {
				kept.push({ ...inline, content: cut(inline.content) });
			} else if (inline.type === 'list') {
				const items: { content: Inline[] }[] = [];
				for (const item of inline.items) {
					if (room <= 0) isCut = true;
					else items.push({ content: cut(item.content) });
					// An item is a line of the page even where it says nothing.
					room -= markLength;
				}
				kept.push({ ...inline, items });
			} else {
				room -= markLength;
				kept.push(inline);
			}
		}
		return kept;
	};
	return { content: cut(content), isCut };
}

/** What the mark of an item or a reference takes of the room, at least. */
const markLength = 4;

/** The first `most` code units of a text, without half a character at the end. */
export function beginningOf(text: string, most: number): string {
	if (text.length <= most) return text;
	const start = text.slice(0, most);
	return /[\uD800-\uDBFF]$/.test(start) ? start.slice(0, -1) : start;
}

/** The words of a text that fit into `most` code units, with an ellipsis where others follow; a word that is longer is cut. */
export function firstWords(text: string, most: number): string {
	if (text.length <= most) return text;
	// Beyond this no word goes on that the cut could meet.
	const words = segmenterOf('word', 'und').segment(text.slice(0, most + longestWord));
	const at = words.containing(most)?.index ?? 0;
	const start = (at > 0 ? text.slice(0, at) : '').trimEnd() || beginningOf(text, most).trimEnd();
	return `${start}…`;
}

const longestWord = 100;

/** Code units of the words of a line, footnotes and items of lists counted. */
export function lengthOfWords(content: readonly Inline[]): number {
	return content.reduce((sum, inline) => {
		if (inline.type === 'text') return sum + inline.text.length;
		if (inline.type === 'footnote') return sum + markLength + lengthOfWords(inline.content);
		if (inline.type === 'reference') return sum + markLength;
		return inline.items.reduce((all, item) => all + markLength + lengthOfWords(item.content), sum);
	}, 0);
}
