import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officialLanguages } from '../language.ts';
import { courtesies } from './courtesies.ts';
import type { ComparedText } from './families.ts';
import { familiesOf } from './families.ts';
import { inventedSentence, numbersFrom, sentBy, sentencesIn } from './testing.ts';

const texts = (all: Record<string, string>): ComparedText[] =>
	Object.entries(all).map(([key, text]) => ({ key, text, isGrouped: true }));

/** Letters of each language with their copies, and as many replies that nobody else wrote; keys begin with their letter's. */
function campaign(seed: number, lettersEach: number, copies: number): ComparedText[] {
	const next = numbersFrom(seed);
	return officialLanguages.flatMap((language) => {
		const letters = Array.from({ length: lettersEach }, () => sentencesIn(language, 12, next));
		const sent = letters.flatMap((letter, number) =>
			Array.from({ length: copies }, (_, sender) => ({
				key: `${language}${number}-${sender}`,
				text: sentBy(sender, letter, language, next),
				isGrouped: true
			}))
		);
		const own = Array.from({ length: lettersEach * copies }, (_, number) => ({
			key: `${language}-own${number}-`,
			text: sentencesIn(language, 8 + Math.floor(next() * 8), next).join(''),
			isGrouped: true
		}));
		return [...sent, ...own];
	});
}

describe('similar texts', () => {
	test.each(officialLanguages)('of copies with another name are a family, in %s', (language) => {
		const letter = sentencesIn(language, 8, numbersFrom(1));
		const own = sentencesIn(language, 8, numbersFrom(2));
		const found = familiesOf(
			texts({
				a: letter.join(''),
				b: `${letter.join('\n').toUpperCase()} Association ABC`,
				c: own.join('')
			}),
			[]
		);
		expect(found).toMatchObject([{ members: ['a', 'b'] }]);
		expect(found[0]?.likeness).toBeGreaterThan(0.8);
	});

	test('in six languages are found with a precision and a recall of 0.97 and more', () => {
		const all = campaign(7, 4, 12);
		const letterOf = (key: string) => key.split('-')[0] ?? '';
		const isOwn = (key: string) => key.includes('own');
		const familyOf = new Map<string, number>();
		familiesOf(all, []).forEach(({ members }, index) =>
			members.forEach((key) => familyOf.set(key, index))
		);
		const counts = { right: 0, wrong: 0, missed: 0 };
		for (let i = 0; i < all.length; i += 1)
			for (let j = i + 1; j < all.length; j += 1) {
				const [a, b] = [all[i]?.key ?? '', all[j]?.key ?? ''];
				const together = familyOf.has(a) && familyOf.get(a) === familyOf.get(b);
				const same = !isOwn(a) && !isOwn(b) && letterOf(a) === letterOf(b);
				if (together && same) counts.right += 1;
				else if (together) counts.wrong += 1;
				else if (same) counts.missed += 1;
			}
		const { right, wrong, missed } = counts;
		expect(right).toBeGreaterThan(1000);
		expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.97);
		expect(right / (right + missed)).toBeGreaterThanOrEqual(0.97);
	}, 30_000);

	test('that share courtesies and the question alone are no family', () => {
		const question =
			'What are your views on the functions of the Voluntary Fund, its scope and its implementation?';
		const next = numbersFrom(3);
		const all = texts(
			Object.fromEntries(
				Array.from({ length: 30 }, (_, number) => [
					`r${number}`,
					[courtesies[0], question, sentencesIn('en', 3, next).join(''), courtesies[2]].join('\n')
				])
			)
		);
		expect(familiesOf(all, [...courtesies, question])).toEqual([]);
	});

	test('that share a formula which the list does not know are no family', () => {
		const next = numbersFrom(4);
		const sentences = (count: number) =>
			Array.from({ length: count }, () => inventedSentence('en', next)).join('');
		const formula = sentences(5);
		const all = texts(
			Object.fromEntries(
				Array.from({ length: 60 }, (_, number) => [`r${number}`, formula + sentences(3)])
			)
		);
		expect(familiesOf(all, [])).toEqual([]);
	});

	test('of States are in no family', () => {
		const letter = sentencesIn('fr', 8, numbersFrom(1)).join('');
		const all = texts({ a: letter, b: letter, c: letter }).map((each) => ({
			...each,
			isGrouped: each.key === 'c'
		}));
		expect(familiesOf(all, [])).toEqual([]);
	});

	test('of a few words are no family', () => {
		expect(familiesOf(texts({ a: 'No comment.', b: 'No comment.', c: '没有意见。' }), [])).toEqual(
			[]
		);
	});

	test('are the same families in whatever order they come', () => {
		const all = campaign(11, 1, 4);
		const expected = familiesOf(all, []);
		expect(expected.length).toBeGreaterThanOrEqual(6);
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
				expect(familiesOf(shuffled, [])).toEqual(expected);
			}),
			{ numRuns: 15 }
		);
	});

	test('hold each reply in one family at most, and a family has two members or more', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.array(fc.constantFrom(...sentencesIn('ru', 9, numbersFrom(9))), { maxLength: 9 }),
					{
						maxLength: 25
					}
				),
				(letters) => {
					const all = texts(
						Object.fromEntries(letters.map((each, number) => [`k${number}`, each.join('')]))
					);
					const families = familiesOf(all, []);
					const members = families.flatMap((family) => family.members);
					expect(new Set(members).size).toBe(members.length);
					for (const family of families) {
						expect(family.members.length).toBeGreaterThanOrEqual(2);
						expect(family.members).toContain(family.centre);
						expect(family.likeness).toBeGreaterThanOrEqual(0.5);
						expect(family.likeness).toBeLessThanOrEqual(1);
					}
				}
			),
			{ numRuns: 60 }
		);
	});

	test('always group two that are word for word the same, whatever marks and spaces stand between', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...officialLanguages),
				fc.integer({ min: 0, max: 1e6 }),
				(language, seed) => {
					const letter = sentencesIn(language, 5, numbersFrom(seed));
					const found = familiesOf(
						texts({ a: letter.join(''), b: letter.join(' —\n\t').toUpperCase() }),
						[]
					);
					expect(found).toEqual([{ members: ['a', 'b'], centre: 'a', likeness: 1 }]);
				}
			),
			{ numRuns: 40 }
		);
	});
});
