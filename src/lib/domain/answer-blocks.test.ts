import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { AnswerBlock, AnswerList } from './answer-blocks.ts';
import { blocksOf } from './answer-blocks.ts';

test('bullets under a line with a colon are one list, and a level more stands inside its item', () => {
	expect(blocksOf('We ask for:\n- time\n  1. days\n  2. weeks\n- languages\nThank you.')).toEqual([
		{ kind: 'paragraph', text: 'We ask for:' },
		{
			kind: 'list',
			marks: 'bullets',
			first: 1,
			items: [
				{
					text: 'time',
					lists: [
						{
							kind: 'list',
							marks: 'numbers',
							first: 1,
							items: [
								{ text: 'days', lists: [] },
								{ text: 'weeks', lists: [] }
							]
						}
					]
				},
				{ text: 'languages', lists: [] }
			]
		},
		{ kind: 'paragraph', text: 'Thank you.' }
	]);
});

test('numbers and letters stay those that were typed', () => {
	const firsts = blocksOf('3. c\n4. d\n9. i\n(b) letter\n(c) letter').map((block) =>
		block.kind === 'list' ? [block.marks, block.first, block.items.length] : block.text
	);
	expect(firsts).toEqual([
		['numbers', 3, 2],
		['numbers', 9, 1],
		['letters', 2, 2]
	]);
});

test('a year, an amount, a hyphen within a line and a minus are no lists', () => {
	for (const text of ['2011. A year', '-5 degrees', 'State-led', '1.5 million', '10) ten'])
		expect(blocksOf(text)).toEqual([{ kind: 'paragraph', text }]);
});

test('no word of an answer is lost, whatever its lines are', () => {
	const line = fc.tuple(
		fc.constantFrom('', '  ', '    ', '\t'),
		fc.constantFrom('', '- ', '1. ', '2. ', '(a) ', '(b) ', '• '),
		fc.constantFrom('one', 'two:', 'ثلاثة', '四')
	);
	const wordsOf = (blocks: readonly (AnswerBlock | AnswerList)[]): string[] =>
		blocks.flatMap((block) =>
			block.kind === 'paragraph'
				? block.text.split(/\s+/)
				: block.items.flatMap(({ text, lists }) => [...text.split(/\s+/), ...wordsOf(lists)])
		);
	fc.assert(
		fc.property(fc.array(line, { minLength: 1 }), (lines) => {
			const text = lines.map((parts) => parts.join('')).join('\n');
			expect(wordsOf(blocksOf(text)).filter((word) => /[\p{L}]{2}|四/u.test(word))).toEqual(
				lines.map(([, , word]) => word)
			);
		})
	);
});
