import type { AnswerBlock, AnswerList } from './answer-blocks.ts';
import { blocksOf } from './answer-blocks.ts';
import type { Part } from './difference.ts';

/** A list in a marked text, as `AnswerList`, each item in parts. */
export type MarkedList = Pick<AnswerList, 'kind' | 'marks' | 'first'> & {
	items: { parts: Part[]; lists: MarkedList[] }[];
};

export type MarkedBlock = { kind: 'paragraph'; parts: Part[] } | MarkedList;

/**
 * A text with what was taken out and put in as paragraphs and lists. Both the removed and the added items of a list stand in
 * it, in their order; the signs of lists themselves are not marked. Every other word stands in one block.
 */
export function markedBlocks(compared: readonly Part[]): MarkedBlock[] {
	const parts = withItemsOnLines(compared);
	const whole = parts.map(({ text }) => text).join('');
	let from = 0;
	/** The parts of a text that stands, line by line, behind what was taken before. */
	const take = (text: string): Part[] =>
		text.split('\n').flatMap((line, index) => {
			const start = whole.indexOf(line, from);
			from = start + line.length;
			const taken = slice(parts, start, from);
			return index === 0 ? taken : [{ text: '\n', state: 'same' as const }, ...taken];
		});
	const listOf = ({ kind, marks, first, items }: AnswerList): MarkedList => ({
		kind,
		marks,
		first,
		items: items.map(({ text, lists }) => ({ parts: take(text), lists: lists.map(listOf) }))
	});
	return blocksOf(whole).map((block: AnswerBlock) =>
		block.kind === 'list' ? listOf(block) : { kind: 'paragraph', parts: take(block.text) }
	);
}

const sign = /[ \t]*(?:[-–•·*]|\d{1,3}\.|\([a-z]\))[ \t]+\S/uy;

/** The parts with a line feed before each item that begins a line in its own text and stands behind words of the other. */
function withItemsOnLines(parts: readonly Part[]): Part[] {
	const sides = (['added', 'removed'] as const).map((other) => ({
		other,
		at: 0,
		text: parts
			.filter(({ state }) => state !== other)
			.map(({ text }) => text)
			.join('')
	}));
	const lines: Part[] = [];
	for (const part of parts) {
		const own = sides.filter(({ other }) => other !== part.state);
		const isItem = own.some(({ text, at }) => {
			sign.lastIndex = at;
			return (at === 0 || text[at - 1] === '\n') && sign.test(text);
		});
		const before = lines.at(-1)?.text.at(-1) ?? '\n';
		if (isItem && before !== '\n') lines.push({ text: '\n', state: 'same' });
		lines.push(part);
		for (const side of own) side.at += part.text.length;
	}
	return lines;
}

function slice(parts: readonly Part[], start: number, end: number): Part[] {
	const taken: Part[] = [];
	let at = 0;
	for (const { text, state } of parts) {
		const piece = text.slice(Math.max(0, start - at), Math.max(0, end - at));
		if (piece !== '' && at < end) taken.push({ text: piece, state });
		at += text.length;
		if (at >= end) break;
	}
	return taken;
}
