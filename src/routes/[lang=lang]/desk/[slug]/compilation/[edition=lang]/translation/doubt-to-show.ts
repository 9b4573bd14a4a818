import { formatAmount } from '#lib/domain/amounts.ts';
import type { TextDoubt } from '#lib/domain/compilation/editions/text-problems.ts';
import { formatDay, isDay } from '#lib/domain/dates.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';

/** A doubt with its figures as the language of the screen writes them. */
export type ShownDoubt = { kind: TextDoubt['kind']; facts: Record<string, string> };

/** What is to be looked at in a translation, in words of the screen. */
export function doubtToShow(doubt: TextDoubt, language: OfficialLanguage): ShownDoubt {
	const { kind } = doubt;
	if (doubt.kind !== 'items') return { kind, facts: { figure: inWords(doubt.figure, language) } };
	const stated = formatAmount(doubt.stated, language);
	return { kind, facts: { stated, found: formatAmount(doubt.found, language) } };
}

/** A day or a number as the language writes it; a year and a symbol as they are. */
function inWords(figure: string, language: OfficialLanguage): string {
	if (isDay(figure)) return formatDay(figure, language);
	const isNumber = /^[0-9]+(?:\.[0-9]+)?$/.test(figure);
	const isYear = /^(?:19|20)[0-9]{2}$/.test(figure);
	return isNumber && !isYear ? formatAmount(Number(figure), language) : figure;
}
