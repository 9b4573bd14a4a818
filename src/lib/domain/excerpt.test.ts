import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptKey, passageAt, relocateExcerpt } from './excerpt.ts';

const scripts = {
	arabic: 'ينبغي أن تقدم الدولة تقريرها إلى المجلس، وأن تتابع التوصيات المقبولة مُتابعةً دقيقةً.',
	chinese: '各国应当向理事会提交后续报告。基金应当支持各国𠮷野执行已接受的建议，𠀀包括小岛屿国家。',
	english: 'The Fund should support follow-up. Each State should submit a report within two years.',
	french: "Le Fonds devrait appuyer l'exécution des recommandations acceptées, à égalité d'accès.",
	russian: 'Фонд должен содействовать осуществлению принятых рекомендаций, особенно малым странам.',
	spanish: 'El Fondo debería apoyar el seguimiento; ¿cómo se garantizará el acceso equitativo?',
	devanagari: 'कोष को स्वीकृत सिफ़ारिशों के कार्यान्वयन में सहायता करनी चाहिए। क्षेत्रीय संगठन भी।',
	emoji: 'Yes 👩‍👩‍👧‍👦 and 🇸🇳 and e\u0328\u0301 and no more 👍🏽 than that.'
};
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const charactersIn = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** A text with a passage in it: before, the passage, after, each whole characters. */
const passages = fc
	.constantFrom(...Object.values(scripts))
	.chain((text) => {
		const characters = charactersIn(text);
		return fc.record({
			characters: fc.constant(characters),
			from: fc.nat(characters.length - 2),
			length: fc.integer({ min: 1, max: characters.length })
		});
	})
	.map(({ characters, from, length }) => {
		const to = Math.min(characters.length, from + length);
		const before = characters.slice(0, from).join('');
		const words = characters.slice(from, to).join('');
		const text = characters.join('');
		return { text, words, start: before.length, end: before.length + words.length };
	})
	.filter(({ words }) => words.trim() === words && words !== '');

describe.each(Object.entries(scripts))('a passage in %s', (_, text) => {
	test('never parts a letter from its marks nor cuts a surrogate pair', () => {
		const edges = new Set([text.length]);
		for (const { index } of segmenter.segment(text)) edges.add(index);
		for (let start = 0; start <= text.length; start += 1)
			for (const end of [start + 1, start + 5, text.length]) {
				const passage = passageAt(text, start, end);
				if (passage === undefined) continue;
				expect(edges.has(passage.start) && edges.has(passage.end)).toBe(true);
				const words = text.slice(passage.start, passage.end);
				expect(words.isWellFormed()).toBe(true);
				expect(words).toBe(words.trim());
			}
	});
});

test('a selection of white space, or of nothing, is no passage', () => {
	expect(passageAt('One.\n\nTwo.', 4, 6)).toBeUndefined();
	expect(passageAt('One.', 2, 2)).toBeUndefined();
	expect(passageAt('One.', 1.5, 3)).toBeUndefined();
	expect(passageAt('One. \n\nTwo.', 3, 9)).toEqual({ start: 3, end: 9 });
	expect(passageAt(' One ', -5, 50)).toEqual({ start: 1, end: 4 });
});

test('an excerpt has the same key whoever codes it, and another at another place', () => {
	const here = { question: 'q3', theme: 'A', start: 4 };
	expect(excerptKey(here, 'words')).toBe(excerptKey({ ...here }, 'words'));
	expect(excerptKey({ ...here, start: 5 }, 'words')).not.toBe(excerptKey(here, 'words'));
	expect(excerptKey({ ...here, theme: 'B' }, 'words')).not.toBe(excerptKey(here, 'words'));
});

describe('when the answer changes', () => {
	const strange = fc.constantFrom('¤', '¤¤ ', '¤\n\n¤', '');
	const relocated = (
		passage: { text: string; words: string; start: number; end: number },
		answer: string
	) => relocateExcerpt(passage, answer);

	test('an edit before it moves it', () => {
		fc.assert(
			fc.property(passages, strange, fc.nat(), (passage, added, at) => {
				const place = at % (passage.start + 1);
				const characters = charactersIn(passage.text.slice(0, passage.start));
				const kept = characters.slice(0, place).join('');
				const rest = passage.text.slice(kept.length);
				if (kept.length > passage.start) return;
				expect(relocated(passage, kept + added + rest)).toEqual({
					start: passage.start + added.length,
					end: passage.end + added.length,
					changed: false
				});
			})
		);
	});

	test('an edit after it leaves it where it is', () => {
		fc.assert(
			fc.property(passages, strange, fc.nat(), (passage, added, drop) => {
				const after = charactersIn(passage.text.slice(passage.end));
				const answer =
					passage.text.slice(0, passage.end) +
					added +
					after.slice(drop % (after.length + 1)).join('');
				// What then follows may be a mark that joins the last letter: that is a change of the letter.
				if (passageAt(answer, passage.start, passage.end)?.end !== passage.end) return;
				expect(relocated(passage, answer)).toEqual({
					start: passage.start,
					end: passage.end,
					changed: false
				});
			})
		);
	});

	test('an edit inside it marks it, with the new words in its place', () => {
		fc.assert(
			fc.property(passages, fc.nat(), fc.nat(2), (passage, at, drop) => {
				const inside = charactersIn(passage.words);
				const place = at % inside.length;
				const words = [...inside.slice(0, place), '¤', ...inside.slice(place + drop)].join('');
				// Put before its first letter it stands outside, and the words still stand.
				if (words.endsWith(passage.words)) return;
				const answer =
					passage.text.slice(0, passage.start) + words + passage.text.slice(passage.end);
				const found = relocated(passage, answer);
				expect(found.changed).toBe(true);
				expect(answer.slice(found.start, found.end)).toContain('¤');
				expect(answer.slice(found.start, found.end).isWellFormed()).toBe(true);
			})
		);
	});

	test('edits on both sides at once keep it', () => {
		fc.assert(
			fc.property(passages, (passage) => {
				const answer = `¤¤ ${passage.text.slice(0, passage.start)}${passage.words} ¤`;
				const found = relocated(passage, answer);
				expect(found.changed).toBe(false);
				expect(answer.slice(found.start, found.end)).toBe(passage.words);
			})
		);
	});

	test('an edit that is undone finds it again', () => {
		fc.assert(
			fc.property(passages, (passage) => {
				const answer = `${passage.text.slice(0, passage.start)}¤${passage.text.slice(passage.end)}`;
				const lost = relocateExcerpt(passage, answer);
				expect(lost.changed).toBe(true);
				const back = relocateExcerpt({ ...lost, words: passage.words, text: answer }, passage.text);
				expect(passage.text.slice(back.start, back.end)).toBe(passage.words);
				expect(back.changed).toBe(false);
			})
		);
	});

	test('a passage that was moved within the edit is found where it went', () => {
		const text = 'First thought. Second thought. Third thought.';
		const passage = { text, words: 'First thought.', start: 0, end: 14 };
		const answer = 'Second thought. First thought. Third thought.';
		expect(relocateExcerpt(passage, answer)).toEqual({ start: 16, end: 30, changed: false });
	});

	test('the same words elsewhere are another passage', () => {
		const text = 'We agree. Much later: We agree.';
		const passage = { text, words: 'We agree.', start: 22, end: 31 };
		const answer = 'We agree. Much later: We never agree.';
		expect(relocateExcerpt(passage, answer)).toEqual({ start: 22, end: 37, changed: true });
	});

	test('words that are gone leave an empty place', () => {
		const passage = { text: 'One. Two. Three.', words: 'Two.', start: 5, end: 9 };
		expect(relocateExcerpt(passage, 'One. Three.')).toMatchObject({ changed: true });
		expect(relocateExcerpt(passage, '')).toEqual({ start: 0, end: 0, changed: true });
	});

	test('a mark put on its last letter is a change of that letter', () => {
		const passage = { text: 'كتب الوفد', words: 'كتب', start: 0, end: 3 };
		expect(relocateExcerpt(passage, 'كتبَ الوفد').changed).toBe(true);
	});

	test('without the answer as it was, the nearest of the same words is it', () => {
		const passage = { words: 'We agree.', start: 22, end: 31 };
		const answer = 'We agree. And now: We agree.';
		expect(relocateExcerpt(passage, answer)).toEqual({ start: 19, end: 28, changed: false });
		expect(relocateExcerpt(passage, 'Nothing of it.').changed).toBe(true);
	});
});
