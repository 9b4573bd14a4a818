import { chineseValue } from '#lib/domain/chinese-numerals.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';

/** The mark that opens a line: `II.`, `B.`, `3.`, `(a)`, `二.`, `ثانياً -`; `depth` as in the model, 0 is a chapter. */
export type HeadingMark = { depth: number; label: string; rest: string };

/** Cyrillic capitals that print like Latin ones: chapters of Russian editions are lettered with either. */
const lookAlikes: Record<string, string> = {
	А: 'A',
	В: 'B',
	С: 'C',
	Е: 'E',
	Н: 'H',
	К: 'K',
	М: 'M',
	О: 'O',
	Р: 'P',
	Т: 'T',
	Х: 'X'
};

const arabicChapters = [
	['أولا', 'أولاً', 'أوّلا'],
	['ثانيا', 'ثانياً'],
	['ثالثا', 'ثالثاً'],
	['رابعا', 'رابعاً'],
	['خامسا', 'خامساً'],
	['سادسا', 'سادساً'],
	['سابعا', 'سابعاً'],
	['ثامنا', 'ثامناً'],
	['تاسعا', 'تاسعاً'],
	['عاشرا', 'عاشراً']
];
const arabicLetters = 'ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون'.split(' ');

const patterns: [number, RegExp][] = [
	[0, /^([IVX]{1,6})[.．]\s+(\S.*)$/u],
	[1, /^([A-ZАВСЕНКМОРТХ])[.．]\s+(\S.*)$/u],
	[2, /^([0-9]{1,2})[.．]\s+(\S.*)$/u],
	[3, /^\(?([a-zа-я])\)\s+(\S.*)$/u]
];

/** The heading mark at the start of a line, or undefined. What follows may still be running text. */
export function headingMarkOf(line: string, language: OfficialLanguage): HeadingMark | undefined {
	if (language === 'zh') {
		const chapter = /^([一二三四五六七八九十]{1,3})\s*[.、．]\s*(\S.*)$/u.exec(line);
		if (chapter) return { depth: 0, label: `${chapter[1]}.`, rest: chapter[2] ?? '' };
	}
	if (language === 'ar') {
		const words = /^(\p{L}[\p{L}\p{M}]*)\s*[-–—:.]\s*(\S.*)$/u.exec(line);
		const word = words?.[1] ?? '';
		if (arabicChapters.some((forms) => forms.includes(word))) {
			return { depth: 0, label: `${word} -`, rest: words?.[2] ?? '' };
		}
		if (arabicLetters.includes(word)) {
			return { depth: 1, label: `${word} -`, rest: words?.[2] ?? '' };
		}
	}
	for (const [depth, pattern] of patterns) {
		const match = pattern.exec(line);
		if (match === null) continue;
		const mark = match[1] ?? '';
		const printed = line.slice(0, line.length - (match[2] ?? '').length).trim();
		return {
			depth,
			label: lookAlikes[mark] ? `${lookAlikes[mark]}.` : printed,
			rest: match[2] ?? ''
		};
	}
	return undefined;
}

const annexWords: Record<OfficialLanguage, RegExp> = {
	ar: /^(?:المرفق|مرفق|المرفقات|مرفقات)(?:\s+(الأول|الثاني|الثالث|الرابع|الخامس|السادس))?\s*[*:.–-]?\s*(.*)$/u,
	zh: /^附\s*件(?:\s*([一二三四五六七八九十]+|[IVX]+|[0-9]+))?\s*[*:：.]?\s*(.*)$/u,
	en: /^Annex(?:es)?(?:\s+([IVX]+|[0-9]+|[A-Z]))?(?:\s*[*:.–-]\s*|\s+|$)(.*)$/iu,
	fr: /^Annexes?(?:\s+([IVX]+|[0-9]+))?(?:\s*[*:.–-]\s*|\s+|$)(.*)$/iu,
	ru: /^Приложени[ея](?:\s+([IVX]+|[0-9]+))?(?:\s*[*:.–-]\s*|\s+|$)(.*)$/iu,
	es: /^Anexos?(?:\s+([IVX]+|[0-9]+))?(?:\s*[*:.–-]\s*|\s+|$)(.*)$/iu
};

/** The heading of an annex: its label as printed (`Annex II`, `附件二`) and the words that follow on the line, at most `longest`. */
export function annexMarkOf(
	line: string,
	language: OfficialLanguage,
	longest = 120
): { label: string; number?: string; rest: string } | undefined {
	const match = annexWords[language].exec(line);
	if (match === null) return undefined;
	const rest = match[2] ?? '';
	if (rest !== '' && match[1] === undefined) return undefined;
	if (rest.length > longest || /[.。;；,，]$/u.test(rest)) return undefined;
	const label = line.slice(0, line.length - rest.length).replace(/[\s*:：.–-]+$/u, '');
	return { label, ...(match[1] === undefined ? {} : { number: match[1] }), rest };
}

const captionWords: Record<OfficialLanguage, RegExp> = {
	ar: /^الجدول\s+([0-9]{1,2})\s*[:.–-]?\s*(.*)$/u,
	zh: /^表\s*([0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*[:：.]?\s*(.*)$/u,
	en: /^Table\s+([0-9]{1,2})\s*[:.–-]?\s*(.*)$/u,
	fr: /^Tableau\s+([0-9]{1,2})\s*[:.–-]?\s*(.*)$/u,
	ru: /^Таблица\s+([0-9]{1,2})\s*[:.–-]?\s*(.*)$/u,
	es: /^Cuadro\s+([0-9]{1,2})\s*[:.–-]?\s*(.*)$/u
};

/** The caption of a table that stands on a line of its own: its number, `label` as printed, and what follows. */
export function captionOf(
	line: string,
	language: OfficialLanguage
): { number: number; label: string; text: string } | undefined {
	const match = captionWords[language].exec(line);
	if (match === null || line.length > 160 || /[.。;；,，]$/u.test(line)) return undefined;
	const printed = match[1] ?? '';
	const text = match[2] ?? '';
	const label = line.slice(0, line.length - text.length).trim();
	return { number: chineseValue(printed) ?? Number(printed), label, text };
}
