import type { OfficialLanguage } from '../language.ts';

const arabicLetterNames = [
	'ألف',
	'باء',
	'جيم',
	'دال',
	'هاء',
	'واو',
	'زاي',
	'حاء',
	'طاء',
	'ياء',
	'كاف',
	'لام',
	'ميم',
	'نون',
	'سين',
	'عين',
	'فاء',
	'صاد',
	'قاف',
	'راء',
	'شين',
	'تاء',
	'ثاء',
	'خاء',
	'ذال',
	'ضاد',
	'ظاء',
	'غين'
];

const arabicAdverbs = [
	'أولاً',
	'ثانياً',
	'ثالثاً',
	'رابعاً',
	'خامساً',
	'سادساً',
	'سابعاً',
	'ثامناً',
	'تاسعاً',
	'عاشراً',
	'حادي عشر',
	'ثاني عشر',
	'ثالث عشر',
	'رابع عشر',
	'خامس عشر',
	'سادس عشر',
	'سابع عشر',
	'ثامن عشر',
	'تاسع عشر',
	'عشرون'
];

const arabicOrdinals = [
	'الأول',
	'الثاني',
	'الثالث',
	'الرابع',
	'الخامس',
	'السادس',
	'السابع',
	'الثامن',
	'التاسع',
	'العاشر',
	'الحادي عشر',
	'الثاني عشر',
	'الثالث عشر',
	'الرابع عشر',
	'الخامس عشر',
	'السادس عشر',
	'السابع عشر',
	'الثامن عشر',
	'التاسع عشر',
	'العشرون'
];

/** Letters that mark sub-paragraphs, in the order in which UN documents of the language use them. */
export const letterSeries: Record<'latin' | 'cyrillic' | 'arabic', readonly string[]> = {
	latin: [...'abcdefghijklmnopqrstuvwxyz'],
	cyrillic: [...'абвгдежзиклмнопрстуфхцчшщэюя'],
	arabic: [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ']
};

/**
 * The letter of the `number`-th item, from 1; after the last letter they double: aa, bb. The fifth Arabic letter is printed
 * with the line by which it joins: alone it looks like a five.
 */
function letterOf(series: readonly string[], number: number): string {
	const plain = series[(number - 1) % series.length] ?? '';
	const letter = plain === 'ه' ? 'هـ' : plain;
	return letter.repeat(Math.ceil(number / series.length));
}

const romanParts: [number, string][] = [
	[1000, 'M'],
	[900, 'CM'],
	[500, 'D'],
	[400, 'CD'],
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I']
];

/** A whole number from 1 in Roman numerals, upper case. */
export function roman(number: number): string {
	let rest = number;
	let text = '';
	for (const [value, letters] of romanParts) {
		while (rest >= value) {
			text += letters;
			rest -= value;
		}
	}
	return text;
}

const chineseDigits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A whole number from 1 to 99 in Chinese numerals, as chapters and annexes are numbered; digits beyond. */
export function chineseNumeral(number: number): string {
	if (number > 99) return String(number);
	const tens = Math.floor(number / 10);
	const ones = chineseDigits[number % 10] ?? '';
	if (tens === 0) return ones;
	return (tens === 1 ? '' : (chineseDigits[tens] ?? '')) + '十' + ones;
}

/**
 * Mark of the `number`-th heading at `depth` (0 is a chapter), without its punctuation:
 * II, A, 1, a, i; Chinese chapters 二; Arabic ثانياً and باء.
 */
export function headingMark(language: OfficialLanguage, depth: number, number: number): string {
	if (depth === 0) {
		if (language === 'zh') return chineseNumeral(number);
		if (language === 'ar') return arabicAdverbs[number - 1] ?? String(number);
		return roman(number);
	}
	if (depth === 1) {
		if (language === 'ar') return arabicLetterNames[number - 1] ?? String(number);
		return letterOf(letterSeries.latin, number).toUpperCase();
	}
	if (depth === 2) return String(number);
	if (depth === 3) return letterOf(seriesOf(language), number);
	return language === 'ar' ? String(number) : roman(number).toLowerCase();
}

/** A heading's mark with its punctuation: `II.`, `A.`, `1.`, `(a)`; `a)` in French and Spanish; `ثانياً -` in Arabic. */
export function headingLabel(language: OfficialLanguage, depth: number, number: number): string {
	const mark = headingMark(language, depth, number);
	if (depth >= 3) return inBrackets(language, mark);
	return language === 'ar' ? `${mark} -` : `${mark}.`;
}

/** Lists stand in lists up to this level, as marks are there for it: (a), (i), a. */
export const deepestLevel = 3;

/**
 * Mark of the `number`-th item, from 1, of a list inside a paragraph; `level` 0 is the outer list.
 * (a), (i), a. in English and Chinese; a), i) in French and Spanish; а), i) in Russian; (أ), '1' in Arabic.
 */
export function listMark(language: OfficialLanguage, number: number, level = 0): string {
	if (level === 0) return inBrackets(language, letterOf(seriesOf(language), number));
	if (level === 1) {
		if (language === 'ar') return `'${number}'`;
		return inBrackets(language, roman(number).toLowerCase());
	}
	return language === 'ar' ? `${number}-` : `${letterOf(seriesOf(language), number)}.`;
}

/** What stands between two items of a list that runs on; their own punctuation is part of their words. */
export function listDivider(language: OfficialLanguage): string {
	return language === 'zh' ? '' : ' ';
}

/** Mark of the `number`-th note to a table or an annex: small letters. */
export function noteLetter(language: OfficialLanguage, number: number): string {
	return letterOf(letterSeries[language === 'ar' ? 'arabic' : 'latin'], number);
}

/** Mark of the `number`-th annex: I, II; Chinese 一; Arabic الأول. */
export function annexMark(language: OfficialLanguage, number: number): string {
	if (language === 'zh') return chineseNumeral(number);
	if (language === 'ar') return arabicOrdinals[number - 1] ?? String(number);
	return roman(number);
}

function seriesOf(language: OfficialLanguage): readonly string[] {
	if (language === 'ar') return letterSeries.arabic;
	return language === 'ru' ? letterSeries.cyrillic : letterSeries.latin;
}

function inBrackets(language: OfficialLanguage, mark: string): string {
	return language === 'ar' || language === 'en' || language === 'zh' ? `(${mark})` : `${mark})`;
}
