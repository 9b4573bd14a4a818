import { westernDigits } from '../../amounts.ts';
import { monthNames } from '../../dates.ts';
import type { OfficialLanguage } from '../../language.ts';
import { readNumbers } from '../../numerals.ts';
import { daysInText } from './days-in-text.ts';

const addresses = /https?:\/\/\S+|[A-Za-z0-9._+-]{1,64}@\S+|www\.\S+/gu;
const symbols =
	/(?<![\p{L}\p{N}/.])[A-Z0-9][A-Z0-9.]{0,20}(?:\/[A-Za-z0-9.]{1,20}){0,8}\/[0-9]{1,6}(?:\/(?:Add|Corr|Rev)\.[0-9]+)?/gu;
const digits = /[0-9]+(?:[,.\u00a0\u202f ][0-9]{3})*(?:[.,][0-9]{1,2})?/gu;
const scales =
	/^[\s\u00a0]?(?:million|milliard|billion|millones|millón|миллион|млн|миллиард|млрд|مليون|مليار|万|亿)/iu;

/** The numbers that a text says in words, and those in digits, as `figuresOf` gives them. */
export function spokenIn(text: string, language: OfficialLanguage): Set<string> {
	return new Set(readNumbers(text, language).map(({ value }) => String(value)));
}

/**
 * The figures of a text as editions in other languages must have them too: days (`2011-11-04`), numbers of acts and
 * symbols (`6/17`), years, and numbers from ten on in digits.
 */
export function figuresOf(text: string, language: OfficialLanguage): Set<string> {
	const printed = new Set<string>();
	const blank = (match: string) => ' '.repeat(match.length);
	let rest = westernDigits(text).replace(addresses, blank);
	const dated = /(?:19|20)[0-9]{2}/.test(rest);
	for (const { day, start, end } of dated ? daysInText(rest, language) : []) {
		printed.add(day);
		rest = rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end);
	}
	if (rest.includes('/'))
		rest = rest.replace(symbols, (match) => {
			printed.add(match);
			return blank(match);
		});
	rest = rest.replace(partsOfDays(language), blank);
	for (const match of rest.matchAll(digits)) {
		const end = match.index + match[0].length;
		const after = rest.slice(end, end + 20);
		const before = rest[match.index - 1] ?? '';
		if (/^(?:[\p{L}]|-\p{L})/u.test(after) && language !== 'zh' && language !== 'ar') continue;
		if (/[A-Za-z]/.test(before) || scales.test(after)) continue;
		for (const number of numbersOf(match[0])) if (number >= 10) printed.add(String(number));
	}
	return printed;
}

/** `1 467 181` is one number, `2011 300` are two. */
function numbersOf(words: string): number[] {
	const grouped = /^[0-9]{1,3}(?:[,.\u00a0\u202f ][0-9]{3})+(?:[.,][0-9]{1,2})?$/u.test(words);
	if (grouped || !/[,.\u00a0\u202f ]/u.test(words)) {
		const decimals = /[.,]([0-9]{1,2})$/.exec(words)?.[1];
		const whole = words.slice(0, decimals === undefined ? undefined : -decimals.length - 1);
		return [Number(`${whole.replace(/[^0-9]/g, '')}.${decimals ?? '0'}`)];
	}
	const decimal = /^([0-9]+)[.,]([0-9]{1,2})$/.exec(words);
	if (decimal !== null) return [Number(`${decimal[1]}.${decimal[2]}`)];
	return words.split(/[^0-9]+/).map(Number);
}

const dayParts = new Map<OfficialLanguage, RegExp>();

/** A day of a month without its year; in Chinese the numbers of months and days. */
function partsOfDays(language: OfficialLanguage): RegExp {
	const known = dayParts.get(language);
	if (known !== undefined) return known;
	const made =
		language === 'zh'
			? /[0-9]{1,2}[ \u00a0]?(?:月|日)/gu
			: new RegExp(
					`[0-9]{1,2}(?:er)?[\\s\\u00a0](?:de[\\s\\u00a0])?(?=(?:${monthNames(language).join('|')}))`,
					'giu'
				);
	dayParts.set(language, made);
	return made;
}
