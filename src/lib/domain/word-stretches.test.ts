import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeWords } from './word-stretches.ts';

const chosen = (text: string, language: string, words: string) => {
	const start = text.indexOf(words);
	const whole = wholeWords(text, language, { start, end: start + words.length });
	return text.slice(whole.start, whole.end);
};

describe('a selection by mouse', () => {
	it.each([
		['en', 'We say: the purpose of plans.', 'he purpose o', 'the purpose of'],
		['en', 'We say: the purpose of plans.', ' purpose ', ' purpose '],
		['en', "The States' plans, well made.", 'tates', 'States'],
		['fr', 'Selon l’État partie, cela aide.', 'tat part', 'l’État partie'],
		['fr', 'Selon l’État partie, cela aide.', 'État part', 'État partie'],
		['ar', 'إن نقص الموارد يعرقل التنفيذ.', 'قص الموار', 'نقص الموارد'],
		['ru', 'Планы помогают государствам.', 'омогаю', 'помогают'],
		['zh', '贵方主要在国家一级开展工作。', '家一级开', '国家一级开展']
	])('takes whole words in %s: %s', (language, text, words, whole) => {
		expect(chosen(text, language, words)).toBe(whole);
	});

	it('stays as it is where it already begins and ends between words, in any language', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
				const [start = 0, end = 0] = [a, b]
					.map((each) => Math.min(each, text.length))
					.sort((one, other) => one - other);
				const whole = wholeWords(text, 'en', { start, end });
				expect(whole.start).toBeLessThanOrEqual(start);
				expect(whole.end).toBeGreaterThanOrEqual(end);
				expect(wholeWords(text, 'en', whole)).toEqual(whole);
			})
		);
	});
});
