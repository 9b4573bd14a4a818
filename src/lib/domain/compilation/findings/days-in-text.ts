import { westernDigits } from '../../amounts.ts';
import { monthNames } from '../../dates.ts';
import type { OfficialLanguage } from '../../language.ts';

/** A day that a text names, `YYYY-MM-DD`, with its UTF-16 offsets. */
export type NamedDay = { day: string; start: number; end: number };

const patterns = new Map<OfficialLanguage, { pattern: RegExp; months: Map<string, number> }>();

/** The days that a text names with day, month and year, in any of the forms that its language knows. */
export function daysInText(text: string, language: OfficialLanguage): NamedDay[] {
	const western = westernDigits(text);
	if (language === 'zh') {
		const chinese =
			/(?<year>[0-9]{4})[ \u00a0]?年[ \u00a0]?(?<month>[0-9]{1,2})[ \u00a0]?月[ \u00a0]?(?<date>[0-9]{1,2})[ \u00a0]?日/g;
		return [...western.matchAll(chinese)].map((match) => dayOf(match, Number(match.groups?.month)));
	}
	const { pattern, months } = patternFor(language);
	return [...western.matchAll(pattern)].map((match) => {
		const name = (match.groups?.month ?? match.groups?.first ?? '').toLocaleLowerCase(language);
		return dayOf(match, months.get(name) ?? 0);
	});
}

function dayOf(match: RegExpExecArray, month: number): NamedDay {
	const { year = '', date, other } = match.groups ?? {};
	const two = (part: number) => String(part).padStart(2, '0');
	return {
		day: `${year}-${two(month)}-${two(Number(date ?? other))}`,
		start: match.index,
		end: match.index + match[0].length
	};
}

function patternFor(language: Exclude<OfficialLanguage, 'zh'>) {
	const known = patterns.get(language);
	if (known !== undefined) return known;
	const months = new Map<string, number>();
	for (const [index, name] of monthNames(language).entries()) {
		months.set(name.toLocaleLowerCase(language), index + 1);
		if (language === 'ar')
			for (const part of name.split('/')) if (!months.has(part)) months.set(part, index + 1);
	}
	const names = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
	const gap = '[\\s\\u00a0]';
	const of = language === 'es' ? `${gap}(?:del?${gap})?` : gap;
	const first =
		language === 'en' ? `|(?<first>${names})${gap}(?<other>[0-9]{1,2})(?:st|nd|rd|th)?,?` : '';
	const pattern = new RegExp(
		`(?<![0-9])(?:(?<date>[0-9]{1,2})(?:er|st|nd|rd|th)?${of}(?<month>${names})${first}),?${of}(?<year>[0-9]{4})(?![0-9])`,
		'giu'
	);
	const made = { pattern, months };
	patterns.set(language, made);
	return made;
}
