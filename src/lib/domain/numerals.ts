import { westernDigits } from './amounts.ts';
import type { OfficialLanguage } from './language.ts';
import { readWords } from './number-words.ts';
import type { ReadNumber } from './read-number.ts';
import { referring } from './read-number.ts';

/**
 * The numbers that a text states as quantities, in the order of the text. Digits may be grouped by comma, point
 * (where three digits follow), space, no-break, thin or narrow space, and may be Arabic-Indic or full-width.
 * Words are read from zero to 999 with the inflections of Russian and Arabic, and Chinese numerals before a
 * measure word. Years, days of a date, symbols (`16/22`), ordinals and numbers that refer to a paragraph,
 * article, session or annex are no quantities and are left out.
 */
export function readNumbers(text: string, language: OfficialLanguage): ReadNumber[] {
	const found = [...readDigits(text), ...readWords(text, language)];
	return found.sort((a, b) => a.start - b.start);
}

const digitRun =
	/[0-9]{1,3}(?:(?:,[0-9]{3})+(?![0-9])|(?:\.[0-9]{3})+(?![0-9])|(?:[ \u00a0\u2009\u202f][0-9]{3})+(?![0-9]))(?:[.,][0-9]{1,2}(?![0-9]))?|[0-9]+(?:[.,][0-9]{1,2}(?![0-9]))?/g;

const monthNames =
	/^[ \u00a0]?(?:January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|(?:de )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|يناير|فبراير|مارس|أبريل|مايو|يونيه|يوليه|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)/i;
const englishMonthBefore =
	/(?:January|February|March|April|May|June|July|August|September|October|November|December)[ \u00a0]$/;
/** Words before a number that make it a reference rather than a quantity. */
const chineseAfter = /^[ \u00a0]?(?:年|月|日|号|段|条第|届|页|世纪)/;

function readDigits(text: string): ReadNumber[] {
	const western = westernDigits(text).replace(/٬/g, ',').replace(/٫/g, '.');
	const numbers: ReadNumber[] = [];
	for (const match of western.matchAll(digitRun)) {
		const printed = match[0];
		const start = match.index;
		const end = start + printed.length;
		const before = western.slice(Math.max(0, start - 24), start);
		const after = western.slice(end, end + 24);
		const previous = before.at(-1) ?? '';
		const next = after[0] ?? '';
		if (previous === '/' || next === '/' || /[A-Za-zА-я_]/.test(previous)) continue;
		if (/[A-Za-z]/.test(next)) continue;
		if (/[0-9][-–—]$/.test(before) || /^[-–—][0-9]/.test(after)) continue;
		if (/[0-9][.,]$/.test(before)) continue;
		const plain = /^[0-9]{4}$/.test(printed) && Number(printed) >= 1900 && Number(printed) <= 2100;
		if (plain) continue;
		if (monthNames.test(after) || englishMonthBefore.test(before)) continue;
		if (/^er /.test(after)) continue;
		if (chineseAfter.test(after) || referring.test(before)) continue;
		const decimal = /[.,]([0-9]{1,2})$/.exec(printed);
		const whole = printed.slice(0, decimal === null ? undefined : decimal.index);
		const value = Number(`${whole.replace(/[^0-9]/g, '')}.${decimal?.[1] ?? '0'}`);
		const unit = unitOf(before, after);
		numbers.push({ value, start, end, ...(unit && { unit }) });
	}
	return numbers;
}

const percentAfter =
	/^[ \u00a0\u202f]?(?:%|٪|％|per cent|percent|pour cent|p\. ?100|por ciento|процент|في المائة)/i;
const currencyBefore = /(?:[$€£]|US\$|USD|CHF|EUR|دولار)[ \u00a0]?$/;
const currencyAfter =
	/^[ \u00a0\u202f]?(?:[$€£]|dollars?|dólares|долл|美元|欧元|瑞士法郎|دولار|euros?|francs?|USD|EUR|CHF)/i;

function unitOf(before: string, after: string): ReadNumber['unit'] {
	if (percentAfter.test(after)) return 'percent';
	if (currencyBefore.test(before) || currencyAfter.test(after)) return 'currency';
	return undefined;
}
