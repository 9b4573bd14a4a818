import { paragraphsOf } from './words.ts';

/** A list in an answer. `first` is the number of its first item; of bullets it is 1. */
export type AnswerList = {
	kind: 'list';
	marks: 'bullets' | 'numbers' | 'letters';
	first: number;
	items: { text: string; lists: AnswerList[] }[];
};

export type AnswerBlock = { kind: 'paragraph'; text: string } | AnswerList;

const item = /^([ \t]*)(?:([-–•·*])|(\d{1,3})\.|\(([a-z])\))[ \t]+(\S.*)$/u;

/**
 * An answer as paragraphs and lists, read from the notation of `answer-lists.ts`. Every word stands in one block, in order;
 * the numbers of a list are those that were typed: a number out of turn begins a list of its own. A line inside a list that
 * is no item belongs to the item above where it is indented, and ends the list where it is not.
 */
export function blocksOf(text: string): AnswerBlock[] {
	return paragraphsOf(text).flatMap((paragraph) => blocksOfLines(paragraph.text.split('\n')));
}

function blocksOfLines(lines: readonly string[]): AnswerBlock[] {
	const blocks: AnswerBlock[] = [];
	/** The lists that are open, the outermost first, with the width at which each stands. */
	let open: { list: AnswerList; width: number }[] = [];
	for (const line of lines) {
		const found = item.exec(line);
		const last = open.at(-1)?.list.items.at(-1);
		if (!found) {
			if (last && /^[ \t]/.test(line)) last.text += `\n${line.trim()}`;
			else {
				open = [];
				const block = blocks.at(-1);
				if (block?.kind === 'paragraph') block.text += `\n${line}`;
				else blocks.push({ kind: 'paragraph', text: line });
			}
			continue;
		}
		const [, indent = '', bullet, number, letter = '', words = ''] = found;
		const width = indent.replaceAll('\t', '  ').length;
		const marks = bullet ? 'bullets' : number ? 'numbers' : 'letters';
		const first = bullet ? 1 : number ? Number(number) : letter.charCodeAt(0) - 96;
		// One space more or less is a slip, two are a level.
		while (open.length > 1 && (open.at(-1)?.width ?? 0) > width + 1) open.pop();
		const current = open.at(-1);
		const added = { text: words, lists: [] };
		if (current && width < current.width + 2) {
			const { list } = current;
			if (list.marks === marks && (bullet || list.first + list.items.length === first)) {
				list.items.push(added);
				continue;
			}
			open.pop();
		}
		const list: AnswerList = { kind: 'list', marks, first, items: [added] };
		const above = open.at(-1)?.list.items.at(-1);
		if (above) above.lists.push(list);
		else blocks.push(list);
		open.push({ list, width });
	}
	return blocks;
}
