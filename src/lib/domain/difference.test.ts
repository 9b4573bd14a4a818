import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf, joinTexts, startWork } from './difference.ts';

const marked = (before: string, after: string, language: string) =>
	differenceOf(before, after, language)
		.map(({ text, state }) =>
			state === 'same' ? text : state === 'added' ? `[+${text}]` : `[-${text}]`
		)
		.join('');

test.each([
	['en', 'The State accepts it.', 'The State noted it.', 'The State [-accepts][+noted] it.'],
	['zh', '各国支持该建议。', '各国反对该建议。', '各国[-支持][+反对]该建议。'],
	['ar', 'تؤيد الدولة التوصية', 'ترفض الدولة التوصية', '[-تؤيد][+ترفض] الدولة التوصية'],
	['no such tag!', 'a b', 'a c', 'a [-b][+c]']
])('in %s, words are the words of that language', (language, before, after, expected) => {
	expect(marked(before, after, language)).toBe(expected);
});

test('both texts can be read from their difference, whatever they are', () => {
	const text = fc.string({ unit: 'grapheme', maxLength: 60 });
	const language = fc.constantFrom('ar', 'zh', 'en', 'fr', 'ru', 'es');
	fc.assert(
		fc.property(text, text, language, (before, after, tag) => {
			const parts = differenceOf(before, after, tag);
			const without = (state: string) =>
				parts
					.filter((part) => part.state !== state)
					.map((part) => part.text)
					.join('');
			expect(without('added')).toBe(before);
			expect(without('removed')).toBe(after);
		})
	);
});

test('very long texts that have nothing in common are compared all the same', () => {
	const long = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(' ');
	const parts = differenceOf(long('a'), long('b'), 'en');
	expect(parts.map(({ state }) => state)).toEqual(['removed', 'added']);
});

test('of long texts the paragraphs are compared first, and the words of those that changed', () => {
	const paragraph = (n: number) => `Paragraph ${n} ${'of a long reply '.repeat(100)}ends.`;
	const before = Array.from({ length: 100 }, (_, n) => paragraph(n)).join('\n\n');
	const after = before.replace('Paragraph 50 of', 'Paragraph 50 out of');
	expect(differenceOf(before, after, 'en').filter(({ state }) => state !== 'same')).toEqual([
		{ text: 'out ', state: 'added' }
	]);
});

test('of long texts whose every paragraph changed, no more is compared than of one', () => {
	let seed = 1;
	const letters = () =>
		Array.from({ length: 500 }, () => {
			seed = (seed * 1103515245 + 12345) & 0x7fffffff;
			return 'abc'[(seed >> 8) % 3];
		}).join(' ');
	const text = () => Array.from({ length: 40 }, (_, n) => `${n} ${letters()}`).join('\n\n');
	const [before, after] = [text(), text()];
	const parts = differenceOf(before, after, 'en');
	// 600 words in each of 40 paragraphs would be 24,000 parts and 14 million steps.
	expect(parts.length).toBeGreaterThan(40);
	expect(parts.length).toBeLessThan(4000);
	const later = parts.filter(({ state }) => state !== 'removed').map((part) => part.text);
	expect(later.join('')).toBe(after);
});

test('however much changed, only so many words are marked, and no word is lost', () => {
	for (const words of [2000, 30_000]) {
		const text = (word: string) =>
			Array.from({ length: words }, (_, n) => `same${n} ${word}${n}${n % 40 ? '' : '\n'}`).join(
				' '
			);
		const parts = differenceOf(text('a'), text('b'), 'en');
		expect(parts.length).toBeLessThan(2500);
		const without = (state: string) =>
			parts.map((part) => (part.state === state ? '' : part.text)).join('');
		expect(without('added')).toBe(text('a'));
		expect(without('removed')).toBe(text('b'));
	}
});

test('joined, two texts share what they have in common and lose no paragraph', () => {
	expect(joinTexts('One.\n\nTheirs.\n\nThree.', 'One.\n\nMine.\n\nThree.')).toBe(
		'One.\n\nTheirs.\n\nMine.\n\nThree.'
	);
	expect(joinTexts('', 'Mine')).toBe('Mine');
	const paragraph = fc.constantFrom('a', 'b', 'c', 'd');
	const text = fc.array(paragraph, { maxLength: 8 }).map((each) => each.join('\n\n'));
	fc.assert(
		fc.property(text, text, (theirs, mine) => {
			const joined = joinTexts(theirs, mine).split('\n\n');
			for (const each of [...theirs.split('\n\n'), ...mine.split('\n\n')])
				if (each) expect(joined).toContain(each);
		})
	);
});

test('pairs that share their work find small changes still when others have used it up', () => {
	const work = startWork();
	const words = (word: string) => Array.from({ length: 580 }, (_, n) => `${word}${n}`).join(' ');
	const parts = (before: string, after: string) => differenceOf(before, after, 'en', work).length;
	for (let pair = 0; pair < 5; pair += 1) parts(words('a'), words('b'));
	expect(work.left).toBeLessThan(600 ** 2);
	expect(parts(words('a'), words('a').replace('a7 ', 'c7 '))).toBe(4);
	const halfOther = words('a').replace(/a(\d+) a/g, 'b$1 a');
	expect(parts(words('a'), halfOther)).toBe(2);
	expect(differenceOf(words('a'), halfOther, 'en').length).toBeGreaterThan(500);
});
