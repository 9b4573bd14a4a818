import { formatAmount } from './amounts.ts';
import { formatDay, isDay } from './dates.ts';
import type { OfficialLanguage } from './language.ts';
import type { QuestionKind } from './questionnaire.ts';
import { stateName } from './states.ts';

/**
 * The text of an answer as people of `language` write it: a State by its name, a day as UN documents write days, a number
 * with the decimal mark and the groups of the language. Undefined where it stands as it was typed: words of a person, and
 * what is not of the form that its question asks for. A record keeps what was typed.
 * Throws a RangeError on a State that the registry does not have.
 */
export function answerInWordsOf(
	kind: QuestionKind,
	text: string,
	language: OfficialLanguage
): string | undefined {
	if (text === '') return undefined;
	if (kind === 'state') return stateName(text, language);
	if (kind === 'date') return isDay(text) ? formatDay(text, language) : undefined;
	return kind === 'number' ? numberInWords(text, language) : undefined;
}

/**
 * Three digits after a mark may be decimals or a group, a nought in front belongs to a code: both stay as typed. Four digits
 * may be a year and get no group.
 */
function numberInWords(text: string, language: OfficialLanguage): string | undefined {
	const [, sign = '', whole = '', decimals = ''] =
		/^([+-]?)([1-9]\d{0,14}|0)(?:[.,](\d{1,2}|\d{4,10}))?$/.exec(text) ?? [];
	if (whole === '') return undefined;
	const grouped = whole.length > 4 ? formatAmount(Number(whole), language) : whole;
	const mark = language === 'en' || language === 'zh' ? '.' : ',';
	return (sign === '-' ? '\u2212' : sign) + grouped + (decimals && mark + decimals);
}
