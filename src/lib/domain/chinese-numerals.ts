import type { ReadNumber } from './read-number.ts';

const chineseDigit: Record<string, number> = {
	零: 0,
	〇: 0,
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9
};
const measured =
	/([零〇一二两三四五六七八九十百千]{1,8})(?=[ ]?(?:个|名|份|国(?!家|际|内)|项|位|家|类|组|次))/g;

/** Chinese numerals before a measure word. */
export function readChinese(text: string): ReadNumber[] {
	const numbers: ReadNumber[] = [];
	for (const match of text.matchAll(measured)) {
		const printed = match[1] ?? '';
		const before = text.slice(Math.max(0, match.index - 2), match.index);
		if (/[第每另同统这那某任各逐]$/.test(before) || /[0-9]$/.test(before)) continue;
		const value = chineseValue(printed);
		if (
			value === undefined ||
			(printed === '一' && !/^一[ ]?(?:份|名)/.test(text.slice(match.index)))
		) {
			continue;
		}
		numbers.push({ value, start: match.index, end: match.index + printed.length });
	}
	return numbers;
}

/** The value of a Chinese numeral up to 9,999 (一百九十三, 两, 十二), or undefined where it is none. */
export function chineseValue(printed: string): number | undefined {
	let total = 0;
	let digit: number | undefined;
	for (const character of printed) {
		const scale = { 十: 10, 百: 100, 千: 1000 }[character];
		if (scale !== undefined) {
			total += (digit ?? 1) * scale;
			digit = undefined;
			continue;
		}
		const value = chineseDigit[character];
		if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
		digit = value;
	}
	return printed === '' ? undefined : total + (digit ?? 0);
}
