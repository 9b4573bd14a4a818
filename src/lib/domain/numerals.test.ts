import { describe, expect, test } from 'vitest';
import type { OfficialLanguage } from './language.ts';
import { chineseValue } from './chinese-numerals.ts';
import { readNumbers } from './numerals.ts';

const values = (text: string, language: OfficialLanguage) =>
	readNumbers(text, language).map(({ value }) => value);

describe('numbers in digits', () => {
	test.each<[string, OfficialLanguage, number[]]>([
		['1,467,181 dollars', 'en', [1467181]],
		['1 467 181 dollars', 'fr', [1467181]],
		['1\u00a0467\u00a0181 dólares', 'es', [1467181]],
		['1.467.181 dólares', 'es', [1467181]],
		['1\u202f467\u202f181 долл. США', 'ru', [1467181]],
		['١٬٤٦٧٬١٨١ دولار', 'ar', [1467181]],
		['已有 7 个国家', 'zh', [7]],
		['12.5 per cent of 40', 'en', [12.5, 40]]
	])('%s', (text, language, expected) => {
		expect(values(text, language)).toEqual(expected);
	});

	test('years, dates, symbols and references are no quantities', () => {
		expect(
			values('on 5 October 2011, in resolution 16/22, see paragraph 4 of A/HRC/19/50', 'en')
		).toEqual([]);
		expect(values('2011 年 11 月 23 日第 16/22 号决议第 5 段', 'zh')).toEqual([]);
		expect(values('le 1er mars 2012, au paragraphe 7', 'fr')).toEqual([]);
		expect(values('23 ноября 2011 года, пункт 5', 'ru')).toEqual([]);
		expect(values('في 23 تشرين الثاني/نوفمبر 2011، الفقرة 5', 'ar')).toEqual([]);
	});

	test('a per cent sign and a currency are kept as the unit', () => {
		expect(readNumbers('13 per cent of $3,000', 'en').map(({ unit }) => unit)).toEqual([
			'percent',
			'currency'
		]);
	});

	test('offsets point at the printed number', () => {
		const text = 'As at 2011, twenty-three States gave 40,000 dollars';
		expect(readNumbers(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
			'twenty-three',
			'40,000'
		]);
	});
});

describe('numbers in words', () => {
	test.each<[string, OfficialLanguage, number[]]>([
		['nine questionnaires, one hundred and ninety-three States', 'en', [9, 193]],
		['vingt et un États, soixante-dix-sept, quatre-vingt-dix-neuf', 'fr', [21, 77, 99]],
		['deux cent trois États', 'fr', [203]],
		['veintiún Estados, treinta y dos, ciento cinco', 'es', [21, 32, 105]],
		['двадцати одного государства, сто девяносто три', 'ru', [21, 193]],
		['девяти заинтересованных сторон', 'ru', [9]],
		['أحد عشر صاحب مصلحة وثلاث دول', 'ar', [11, 3]],
		['مائة وثلاثة وتسعون دولة', 'ar', [193]],
		['一百九十三个国家、两个捐助方和十二份答复', 'zh', [193, 2, 12]]
	])('%s', (text, language, expected) => {
		expect(values(text, language)).toEqual(expected);
	});

	test('articles, ordinals and words that only look like numbers are left alone', () => {
		expect(values('one of the States', 'en')).toEqual([]);
		expect(values('un État', 'fr')).toEqual([]);
		expect(values('第一个国家，统一，一些', 'zh')).toEqual([]);
	});

	test('Chinese numerals have their values', () => {
		expect(['十', '二十', '一百零五', '一千二百', '一一'].map(chineseValue)).toEqual([
			10,
			20,
			105,
			1200,
			undefined
		]);
	});
});
