import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usedWords } from './used-words.ts';

test('the words that are used are marked, each once and in order, whatever the spans', () => {
	const text = 'abcdefghij'.repeat(30);
	const span = fc.record({ start: fc.nat(290), end: fc.nat(300) });
	fc.assert(
		fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
			const right = spans.filter(({ start, end }) => end > start);
			const { parts, isCut } = usedWords(text, right, 10_000);
			expect(isCut).toBe(false);
			const used = new Set(
				right.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n))
			);
			const marked = parts.filter(({ isUsed }) => isUsed);
			expect(marked.reduce((sum, each) => sum + each.text.length, 0)).toBe(used.size);
		})
	);
});

test('what is far from the used words is left out, and long ones are cut', () => {
	const text = `${'a'.repeat(2000)}USED${'b'.repeat(2000)}`;
	const { parts } = usedWords(text, [{ start: 2000, end: 2004 }], 10_000);
	expect(parts.map((each) => each.text.length)).toEqual([601, 4, 601]);
	expect(usedWords(text, [{ start: 0, end: 4000 }], 100)).toMatchObject({ isCut: true });
});
