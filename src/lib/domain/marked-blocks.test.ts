import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf } from './difference.ts';
import type { MarkedBlock, MarkedList } from './marked-blocks.ts';
import { markedBlocks } from './marked-blocks.ts';

const inPlain = (block: MarkedBlock | MarkedList['items'][number]): unknown =>
	'items' in block
		? [block.marks, ...block.items.map(inPlain)]
		: block.parts
				.map(({ text, state }) =>
					state === 'same' ? text : `${state === 'added' ? '+' : '-'}${text}`
				)
				.join('|');

test('the items of a list are items, each with what changed in it', () => {
	const parts = differenceOf(
		'We ask:\n\n- time\n- days',
		'We ask:\n\n- more time\n- days\n- words',
		'en'
	);
	const [lead, list] = markedBlocks(parts);
	expect(lead && inPlain(lead)).toBe('We ask:');
	expect(list && inPlain(list)).toEqual(['bullets', '+more |time', 'days', '+words']);
});

test('a paragraph that became a list and one that went are both there', () => {
	const blocks = markedBlocks(differenceOf('Old words.\n\nKept.', 'Kept.\n\n1. one\n2. two', 'en'));
	expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'list']);
	expect(blocks[0] && inPlain(blocks[0])).toMatch(/^-Old words/);
	expect(blocks[2] && inPlain(blocks[2])).toEqual(['numbers', '+one', '+two']);
});

test('no word of either text is lost', () => {
	const text = fc
		.array(
			fc.constantFrom('- one', '  - two', '1. three', 'four five', '', '(a) six', ' seven', '第一'),
			{
				maxLength: 8
			}
		)
		.map((lines) => lines.join('\n'));
	const words = (said: string) => said.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
	const all = (block: MarkedBlock | MarkedList['items'][number], left: string): string =>
		'items' in block
			? block.items
					.map(
						(item) => all(item, left) + item.lists.map((each) => `\n${all(each, left)}`).join('')
					)
					.join('\n')
			: block.parts
					.filter(({ state }) => state !== left)
					.map((part) => part.text)
					.join('');
	fc.assert(
		fc.property(text, text, (before, after) => {
			const blocks = markedBlocks(differenceOf(before, after, 'en'));
			const side = (left: string) => words(blocks.map((block) => all(block, left)).join('\n'));
			expect(side('added')).toEqual(words(before));
			expect(side('removed')).toEqual(words(after));
		})
	);
});
