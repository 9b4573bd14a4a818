import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, readAmount } from './amounts.ts';
import { everyLanguage } from './compilation/testing.ts';
import type { Counted, Role } from './counted-nouns.ts';
import { countOf } from './counted-nouns.ts';
import { formatDay, genevaDay } from './dates.ts';
import { joinNames } from './joined-names.ts';
import type { OfficialLanguage } from './language.ts';

describe('dates', () => {
	it('are written as UN documents of each language write them', () => {
		expect(everyLanguage.map((language) => formatDay('2011-11-23', language))).toEqual([
			'23 تشرين الثاني/نوفمبر 2011',
			'2011 年 11 月 23 日',
			'23 November 2011',
			'23 novembre 2011',
			'23 ноября 2011 года',
			'23 de noviembre de 2011'
		]);
		expect(formatDay('2008-01-01', 'fr')).toBe('1er janvier 2008');
	});

	it('refuse a day that does not exist', () => {
		expect(() => formatDay('2011-02-30', 'en')).toThrow(RangeError);
		expect(() => formatDay('2011-2-3', 'en')).toThrow(RangeError);
	});

	it('are those of Geneva', () => {
		expect(genevaDay('2011-10-04T22:00:00Z')).toBe('2011-10-05');
		expect(genevaDay('2011-11-04T22:59:59Z')).toBe('2011-11-04');
	});
});

describe('amounts', () => {
	it('are grouped by commas in English and Chinese, by no-break spaces elsewhere', () => {
		expect(formatAmount(1467181, 'en')).toBe('1,467,181');
		expect(formatAmount(1467181, 'zh')).toBe('1,467,181');
		for (const language of ['ar', 'fr', 'ru', 'es'] as const) {
			expect(formatAmount(1467181, language)).toBe('1\u00a0467\u00a0181');
		}
		expect(formatAmount(1234.5, 'en')).toBe('1,234.50');
		expect(formatAmount(1234.5, 'fr')).toBe('1\u00a0234,50');
	});

	it('are read back in every language', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
				fc.constantFrom(...everyLanguage),
				(cents, language) => {
					expect(readAmount(formatAmount(cents / 100, language))).toBe(cents / 100 || 0);
				}
			)
		);
	});

	it('are read with any grouping', () => {
		expect(['1 467 181', '1,467,181', '١٬٤٦٧٬١٨١', '1\u202f467\u202f181'].map(readAmount)).toEqual([
			1467181, 1467181, 1467181, 1467181
		]);
		expect(readAmount('none')).toBeUndefined();
	});
});

describe('counts', () => {
	const cases: [number, Counted, OfficialLanguage, Role, string][] = [
		[7, 'stakeholder', 'en', 'subject', 'seven stakeholders'],
		[1, 'state', 'en', 'subject', 'one State'],
		[10, 'state', 'en', 'subject', '10 States'],
		[10, 'state', 'zh', 'subject', '10 个国家'],
		[1, 'stakeholder', 'fr', 'subject', 'une partie prenante'],
		[9, 'state', 'es', 'subject', 'nueve Estados'],
		[1, 'state', 'ru', 'subject', 'одно государство'],
		[2, 'stakeholder', 'ru', 'subject', 'две заинтересованные стороны'],
		[5, 'state', 'ru', 'subject', 'пять государств'],
		[21, 'state', 'ru', 'subject', '21 государство'],
		[22, 'state', 'ru', 'subject', '22 государства'],
		[21, 'stakeholder', 'ru', 'from', '21 заинтересованной стороны'],
		[2, 'state', 'ru', 'from', 'двух государств'],
		[11, 'state', 'ru', 'subject', '11 государств'],
		[1, 'state', 'ar', 'subject', 'دولة واحدة'],
		[2, 'state', 'ar', 'from', 'دولتين'],
		[5, 'state', 'ar', 'subject', 'خمس دول'],
		[8, 'state', 'ar', 'subject', 'ثماني دول'],
		[7, 'stakeholder', 'ar', 'subject', 'سبعة أصحاب مصلحة'],
		[10, 'state', 'ar', 'subject', '10 دول'],
		[11, 'stakeholder', 'ar', 'subject', '11 صاحب مصلحة'],
		[103, 'state', 'ar', 'subject', '103 دول'],
		[100, 'state', 'ar', 'subject', '100 دولة']
	];
	it.each(cases)('%i × %s in %s as %s', (number, noun, language, role, words) => {
		expect(countOf(number, noun, language, role)).toBe(words);
	});
});

describe('names in a sentence', () => {
	it('are joined as the language joins them', () => {
		const three = ['A', 'B', 'C'];
		expect(everyLanguage.map((language) => joinNames(three, language))).toEqual([
			'A وB وC',
			'A、B和C',
			'A, B and C',
			'A, B et C',
			'A, B и C',
			'A, B y C'
		]);
		expect(joinNames(['Argelia', 'Túnez'], 'es')).toBe('Argelia y Túnez');
		expect(joinNames(['Argelia', 'Irlanda'], 'es')).toBe('Argelia e Irlanda');
		expect(joinNames(['Argelia', 'Hungría'], 'es')).toBe('Argelia y Hungría');
		expect(joinNames(['Omán', 'Yemen'], 'es')).toBe('Omán y Yemen');
		expect(joinNames(['الجزائر', 'تونس'], 'ar')).toBe('الجزائر وتونس');
		const figures = {
			ar: '2 و10',
			zh: '2 和 10',
			en: '2 and 10',
			fr: '2 et 10',
			ru: '2 и 10',
			es: '2 y 10'
		};
		for (const language of everyLanguage)
			expect(joinNames(['2', '10'], language)).toBe(figures[language]);
		expect(joinNames([], 'en')).toBe('');
	});
});

it('in Chinese a count after 和 stands apart from it as the count before does', () => {
	expect(joinNames(['1 个国家', '1 个利益攸关方'], 'zh')).toBe('1 个国家和 1 个利益攸关方');
});
