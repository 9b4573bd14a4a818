import { expect, test } from 'vitest';
import { answerInWordsOf } from './answer-in-words.ts';

test('a day is written as each language writes days', () => {
	const said = (['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const).map((language) =>
		answerInWordsOf('date', '2025-11-04', language)
	);
	expect(said).toEqual([
		'4 تشرين الثاني/نوفمبر 2025',
		'2025 年 11 月 4 日',
		'4 November 2025',
		'4 novembre 2025',
		'4 ноября 2025 года',
		'4 de noviembre de 2025'
	]);
	expect(answerInWordsOf('date', 'in spring', 'en')).toBeUndefined();
});

test('a number has the marks of the language; what may be a year or a code stays as typed', () => {
	expect(answerInWordsOf('number', '1467181.50', 'en')).toBe('1,467,181.50');
	expect(answerInWordsOf('number', '1467181,5', 'fr')).toBe('1\u00a0467\u00a0181,5');
	expect(answerInWordsOf('number', '-12', 'ru')).toBe('\u221212');
	expect(answerInWordsOf('number', '2011', 'en')).toBe('2011');
	expect(answerInWordsOf('number', '123456789012345', 'en')).toBe('123,456,789,012,345');
	for (const typed of ['1,234', '007', 'about ten'])
		expect(answerInWordsOf('number', typed, 'en')).toBeUndefined();
});
