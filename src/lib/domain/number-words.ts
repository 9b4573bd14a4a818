import { readChinese } from './chinese-numerals.ts';
import type { OfficialLanguage } from './language.ts';
import type { ReadNumber } from './read-number.ts';
import { referring } from './read-number.ts';

const letters = /[\p{L}\p{N}]/u;

type Words = Map<string, number>;

const list = (words: string, from: number, step = 1): [string, number][] =>
	words.split(' ').map((word, index) => [word, from + index * step]);
const spread = (value: number, words: string): [string, number][] =>
	words.split(' ').map((word) => [word, value]);

const english: Words = new Map([
	...list('zero one two three four five six seven eight nine ten eleven twelve thirteen', 0),
	...list('fourteen fifteen sixteen seventeen eighteen nineteen', 14),
	...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
	['hundred', 100]
]);
const french: Words = new Map([
	...list('zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize', 0),
	...list('quatorze quinze seize', 14),
	...spread(1, 'une'),
	...list('vingt trente quarante cinquante soixante', 20, 10),
	...spread(20, 'vingts'),
	['cent', 100],
	['cents', 100]
]);
const spanish: Words = new Map([
	...list('cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce', 0),
	...list('quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós', 15),
	...list('veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve', 23),
	...spread(1, 'un una'),
	...spread(21, 'veintiún veintiuna'),
	...list('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
	...spread(100, 'cien ciento'),
	...list('doscientos trescientos cuatrocientos quinientos seiscientos setecientos', 200, 100),
	...list('doscientas trescientas cuatrocientas quinientas seiscientas setecientas', 200, 100),
	...list('ochocientos novecientos', 800, 100),
	...list('ochocientas novecientas', 800, 100)
]);
const russian: Words = new Map([
	...spread(0, 'ноль нуль нуля'),
	...spread(1, 'один одна одно одного одной одному одним одном одну'),
	...spread(2, 'два две двух двум двумя'),
	...spread(3, 'три трех трёх трем трём тремя'),
	...spread(4, 'четыре четырех четырёх четырем четырём четырьмя'),
	...spread(5, 'пять пяти пятью'),
	...spread(6, 'шесть шести шестью'),
	...spread(7, 'семь семи семью'),
	...spread(8, 'восемь восьми восемью восьмью'),
	...spread(9, 'девять девяти девятью'),
	...spread(10, 'десять десяти десятью'),
	...(
		'один две три четыр пят шест сем восем девят'.split(' ').map((stem, index) => [
			[`${stem}надцать`, 11 + index],
			[`${stem}надцати`, 11 + index],
			[`${stem}надцатью`, 11 + index]
		]) as [string, number][][]
	).flat(),
	...spread(20, 'двадцать двадцати двадцатью'),
	...spread(30, 'тридцать тридцати тридцатью'),
	...spread(40, 'сорок сорока'),
	...spread(50, 'пятьдесят пятидесяти'),
	...spread(60, 'шестьдесят шестидесяти'),
	...spread(70, 'семьдесят семидесяти'),
	...spread(80, 'восемьдесят восьмидесяти'),
	...spread(90, 'девяносто девяноста'),
	...spread(100, 'сто ста'),
	...spread(200, 'двести двухсот'),
	...spread(300, 'триста трехсот трёхсот'),
	...spread(400, 'четыреста четырехсот'),
	...spread(500, 'пятьсот пятисот'),
	...spread(600, 'шестьсот шестисот'),
	...spread(700, 'семьсот семисот'),
	...spread(800, 'восемьсот восьмисот'),
	...spread(900, 'девятьсот девятисот')
]);
const arabicUnits = 'واحد اثنان ثلاث أربع خمس ست سبع ثمان تسع'
	.split(' ')
	.map((word, index) => [word, index + 1]);
const arabic: Words = new Map([
	...(arabicUnits as [string, number][]),
	...spread(1, 'واحدة أحد إحدى'),
	...spread(2, 'اثنين اثنتان اثنتين اثنا اثنتا اثني اثنتي'),
	...list('ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة', 3),
	...spread(8, 'ثماني'),
	...spread(10, 'عشر عشرة'),
	...list('عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون', 20, 10),
	...list('عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين', 20, 10),
	...spread(100, 'مائة مئة'),
	...spread(200, 'مائتان مائتين مئتان مئتين مائتا مائتي'),
	...list('ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة', 300, 100)
]);

const lexicons: Record<Exclude<OfficialLanguage, 'zh'>, { words: Words; joins: Set<string> }> = {
	en: { words: english, joins: new Set(['and', '-']) },
	fr: { words: french, joins: new Set(['et', '-']) },
	es: { words: spanish, joins: new Set(['y']) },
	ru: { words: russian, joins: new Set() },
	ar: { words: arabic, joins: new Set() }
};

/** Numbers in words, from zero to 999. */
export function readWords(text: string, language: OfficialLanguage): ReadNumber[] {
	if (language === 'zh') return readChinese(text);
	const { words, joins } = lexicons[language];
	const tokens = [...text.matchAll(/[\p{L}\p{M}]+|-/gu)].map((match) => {
		const word = match[0].toLocaleLowerCase(language).replace(/[\u064b-\u0652]/g, '');
		let value = words.get(word);
		let joined = false;
		if (value === undefined && language === 'ar' && word.startsWith('و')) {
			value = words.get(word.slice(1));
			joined = value !== undefined;
		}
		return { word, value, joined, start: match.index, end: match.index + match[0].length };
	});
	const numbers: ReadNumber[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const first = tokens[at];
		if (first?.value === undefined) continue;
		const parts = [first.value];
		let end = first.end;
		let next = at + 1;
		for (;;) {
			let step = next;
			while (step < tokens.length && joins.has(tokens[step]?.word ?? '')) step += 1;
			const token = tokens[step];
			const gap = text.slice(end, token?.start ?? end);
			if (token?.value === undefined || /[^\s\p{L}-]/u.test(gap) || gap.length > 6) break;
			if (!continues(parts, token.value, language)) break;
			parts.push(token.value);
			end = token.end;
			next = step + 1;
		}
		at = next - 1;
		const start = first.joined && parts.length === 1 ? first.start + 1 : first.start;
		if (isArticle(first.word, parts, language)) continue;
		const before = text.slice(Math.max(0, start - 24), start);
		if (letters.test(before.at(-1) ?? '') && !first.joined) continue;
		if (referring.test(before)) continue;
		numbers.push({ value: valueOf(parts), start, end });
	}
	return numbers;
}

/** `un`, `une`, `uno` and `one` are articles or pronouns as often as numbers. */
function isArticle(word: string, parts: number[], language: OfficialLanguage): boolean {
	if (parts.length > 1 || parts[0] !== 1) return false;
	return language === 'fr' || language === 'es' || language === 'en' || language === 'ar';
}

function continues(parts: number[], value: number, language: OfficialLanguage): boolean {
	const last = parts[parts.length - 1] ?? 0;
	if (value === 100) return last < 10 && last > 0 && language !== 'ru' && language !== 'es';
	if (last >= 100) return value < 100;
	if (language === 'ar') {
		return value === 10 ? last < 10 : value >= 20 && value < 100 && last < 10;
	}
	if (language === 'fr') {
		if (last === 4 && value === 20) return true;
		if (last === 20 || last === 60) return value < 20;
		if (last === 10) return value >= 7 && value <= 9;
	}
	return last >= 20 && value < 10;
}

function valueOf(parts: number[]): number {
	let total = 0;
	for (const part of parts) {
		if (part === 100 && total > 0 && total < 10) total *= 100;
		else if (part === 20 && total % 100 === 4) total += 76;
		else total += part;
	}
	return total;
}
