import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AskedInline } from '#lib/domain/compilation/editing/asked-words.ts';
import { fromEditor, toEditor } from './lines.ts';

const words = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,4})?$/);
const text = words.map((each): AskedInline => ({ type: 'text', text: each }));
const note = words.map((each): AskedInline => ({
	type: 'footnote',
	id: `f-${each}`,
	content: [{ type: 'text', text: each }]
}));
const reference = words.map((target): AskedInline => ({ type: 'reference', target }));
const line = fc
	.tuple(text, fc.option(note), fc.option(reference))
	.map((parts) => parts.flatMap((each) => each ?? []));
const list = fc
	.record({
		layout: fc.constantFrom('inline' as const, 'block' as const),
		items: fc.array(line, { minLength: 1, maxLength: 3 })
	})
	.map(({ layout, items }): AskedInline => ({
		type: 'list',
		layout,
		items: items.map((content) => ({ content }))
	}));
const gap: AskedInline = { type: 'text', text: ' ' };
const joined = (inlines: readonly AskedInline[]) =>
	inlines.reduce<AskedInline[]>((all, each) => {
		const last = all.at(-1);
		if (last?.type === 'text' && each.type === 'text')
			return [...all.slice(0, -1), { type: 'text', text: last.text + each.text }];
		return [...all, each];
	}, []);

test('what the editor opens and closes again is the same line', () => {
	fc.assert(
		fc.property(line, fc.option(fc.tuple(list, fc.option(line))), (before, rest) => {
			const content = joined([
				...before,
				...(rest ? [gap, rest[0], ...(rest[1] ? [gap, ...rest[1]] : [])] : [])
			]);
			expect(joined(fromEditor(toEditor(content), ' '))).toEqual(content);
		})
	);
});

test('notes without words and empty lines are left out', () => {
	const doc = {
		type: 'doc',
		content: [
			{
				type: 'line',
				content: [
					{ type: 'text', text: ' A ' },
					{ type: 'footnote', attrs: { id: 'f-1', content: [] } }
				]
			},
			{ type: 'line' }
		]
	};
	expect(fromEditor(doc, ' ')).toEqual([{ type: 'text', text: 'A ' }]);
	expect(toEditor([])).toEqual({ type: 'doc', content: [{ type: 'line' }] });
});
