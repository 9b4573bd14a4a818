/**
 * Lists in an answer are plain text, in a notation that drafting reads (`compilation/lists.ts`): every item on a line of
 * its own that begins with `- `, with `1. `, `2. ` and so on, or with a letter in brackets, `(a) `; two spaces before the
 * mark for each level inside another item. A line before the list that ends with a colon belongs to it; otherwise a blank
 * line divides them, as it divides paragraphs.
 */
export const bulletMark = '- ';
export const numberMark = (number: number): string => `${number}. `;

export type ListKind = 'bullets' | 'numbers';

/** A text with what is selected in it, in UTF-16 code units. */
export type Selected = { text: string; start: number; end: number };

const marked = /^([ \t]*)(?:[-–—•·*][ \t]+|(\d{1,3})[.)][ \t]+)/;

/** Makes the lines that are selected, or the one with the caret, items of a list; makes them plain where they all were. */
export function toggleList({ text, start, end }: Selected, kind: ListKind): Selected {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const feed = text.indexOf('\n', Math.max(end, start));
	const to = feed === -1 ? text.length : feed;
	const lines = text.slice(from, to).split('\n');
	const isOfKind = (line: string) => {
		const found = marked.exec(line);
		return found !== null && (found[2] !== undefined) === (kind === 'numbers');
	};
	const filled = lines.filter((line) => line.trim() !== '');
	const undo = filled.length > 0 && filled.every(isOfKind);
	let number = 0;
	const changed = lines.map((line) => {
		if (line.trim() === '' && lines.length > 1) return line;
		const words = line.replace(marked, '$1');
		if (undo) return words;
		const indent = /^[ \t]*/.exec(words)?.[0] ?? '';
		return (
			indent + (kind === 'bullets' ? bulletMark : numberMark(++number)) + words.slice(indent.length)
		);
	});
	const inserted = changed.join('\n');
	const place = from + inserted.length;
	return {
		text: text.slice(0, from) + inserted + text.slice(to),
		start: start === end ? place : from,
		end: place
	};
}

/**
 * What a line feed typed at the caret becomes inside a list: the mark of the next item, or on an item without words the
 * end of the list. Undefined where the line is no item.
 */
export function nextItem({ text, start, end }: Selected): Selected | undefined {
	if (start !== end) return undefined;
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const line = text.slice(from, start);
	const found = marked.exec(line);
	if (!found) return undefined;
	if (line.slice(found[0].length).trim() === '' && (text[start] ?? '\n') === '\n') {
		const rest = text.slice(start);
		return { text: text.slice(0, from) + rest, start: from, end: from };
	}
	const mark =
		found[2] === undefined ? found[0] : found[0].replace(found[2], String(Number(found[2]) + 1));
	const place = start + 1 + mark.length;
	return { text: `${text.slice(0, start)}\n${mark}${text.slice(start)}`, start: place, end: place };
}
