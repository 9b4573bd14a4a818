import { westernDigits } from '../amounts.ts';
import { monthNames } from '../dates.ts';
import { donorFinder } from '../donor-names.ts';
import { officialLanguages } from '../language.ts';
import type { QuestionKind } from '../questionnaire.ts';
import { folded } from './folded.ts';
import { plainAnswer, withoutDirectionMarks } from './plain-answer.ts';

const findStates = donorFinder([]);

/** The key of the State that words name, in any of the six languages or by its ISO 3166 code; undefined where none is. */
export function stateNamed(words: string): string | undefined {
	const bare = words.replace(/^(?:the|la|le|les|l['’]|el|los|las)\s*(?=\S)/i, '');
	for (const each of [words, bare]) {
		const [key, ...others] = findStates(withoutDirectionMarks(each));
		if (key !== undefined && others.length === 0) return key;
	}
	return undefined;
}

/**
 * The words of a cell as an answer of that kind is kept: dates as `YYYY-MM-DD` and numbers in Western digits where they
 * can be read, anything else as it was typed.
 */
export function readWords(kind: QuestionKind, typed: string): string {
	const text = plainAnswer(typed);
	const plain = westernDigits(withoutDirectionMarks(text))
		.replace(/[\u00a0\u202f]/g, ' ')
		.trim();
	switch (kind) {
		case 'date':
			return readDay(plain) ?? text;
		case 'number':
			return /^[+-]?[\d ]{1,20}(?:[.,]\d{1,10})?$/.test(plain) ? plain.replaceAll(' ', '') : text;
		case 'telephone':
		case 'email':
		case 'web-address':
			return plain;
		default:
			return text;
	}
}

const months = new Map<string, number>();
for (const language of officialLanguages) {
	if (language === 'zh') continue;
	for (const [index, name] of monthNames(language).entries())
		for (const each of [name, ...name.split('/')]) months.set(folded(each), index + 1);
}

/** `4 November 2011`, `4 ноября 2011 года`, `2011 年 11 月 4 日`, `4.11.2011`, `2011-11-04` as `2011-11-04`. */
function readDay(text: string): string | undefined {
	if (text.length > 60) return undefined;
	const chinese = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/.exec(text);
	if (chinese) return realDay(chinese[1], chinese[2], chinese[3]);
	const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
	if (iso) return realDay(iso[1], iso[2], iso[3]);
	const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
	if (numeric) {
		const [, day, divider, month, year] = numeric;
		// With strokes half the world reads the month first.
		const isSure = divider === '.' || Number(day) > 12 || day === month;
		return isSure ? realDay(year, month, day) : undefined;
	}
	const worded =
		/^(\d{1,2})(?:er|st|nd|rd|th|º)?[\s.]+(?:de\s+)?([\p{L}\p{M}/ ]{3,40}?)\.?,?\s+(?:de(?:l)?\s+)?(\d{4})(?:\s*(?:года|г\.?))?$/iu.exec(
			text
		);
	if (worded)
		return realDay(worded[3], String(months.get(folded(worded[2] ?? '')) ?? ''), worded[1]);
	const english = /^(\p{L}{3,9})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(text);
	if (english)
		return realDay(english[3], String(months.get(folded(english[1] ?? '')) ?? ''), english[2]);
	return undefined;
}

function realDay(year = '', month = '', date = ''): string | undefined {
	const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	const at = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
}
