import { describe, expect, test } from 'vitest';
import { mastheadDay } from './masthead-day.ts';

describe('the day of a document', () => {
	test.each([
		['en', '23 November 2011'],
		['en', 'Distr.: General 23 November 2011'],
		['fr', '23 novembre 2011'],
		['es', '23 de noviembre de 2011'],
		['ru', '23 ноября 2011 года'],
		['ru', 'Distr.: General 23 November 2011', undefined],
		['zh', '2011年11月23日'],
		['zh', 'Distr.: General 2011 年 11 月 23 日'],
		['ar', '23 تشرين الثاني/نوفمبر 2011'],
		['ar', '\u200f23 نوفمبر 2011']
	] as const)('in %s it is read from “%s”', (language, line, ...none) => {
		const expected = none.length > 0 ? undefined : '2011-11-23';
		expect(mastheadDay(['A/HRC/19/50', line, 'Human Rights Council'], language)).toBe(expected);
	});

	test('is not guessed from a sentence, a range, a day that is none, or two days', () => {
		const silent = [
			['The questionnaire was posted on 5 October 2011.'],
			['27 February–23 March 2012'],
			['31 November 2011'],
			['23 November 2011', '24 November 2011']
		];
		for (const front of silent) expect(mastheadDay(front, 'en')).toBeUndefined();
	});
});
