import { formatDay } from './dates.ts';
import type { OfficialLanguage } from './language.ts';

/** The letter by which the number of a processing job names the language of its edition. */
const letters: Record<OfficialLanguage, string> = {
	...{ ar: 'A', zh: 'C', en: 'E' },
	...{ fr: 'F', ru: 'R', es: 'S' }
};

/**
 * The job number at the foot of the first page as documents processed at Geneva print it: `GE.11-17143 (E) 231111 251111`, the letter of
 * its language and up to two days `ddmmyy`. Undefined where the text is none, or one of another language.
 */
export function readJobNumber(text: string, language: OfficialLanguage): string | undefined {
	const match = /^GE\.(\d{2}-\d{4,5})\s*(?:\(([ACEFRS])\))?((?:\s+\d{6}){0,2})$/.exec(text.trim());
	if (!match) return undefined;
	const [, number, letter = letters[language], days = ''] = match;
	if (letter !== letters[language]) return undefined;
	const dates = days.split(/\s+/).filter(Boolean);
	if (!dates.every(isDay)) return undefined;
	return [`GE.${number} (${letter})`, ...dates].join(' ');
}

function isDay(digits: string): boolean {
	const [day, month, year] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
	try {
		return formatDay(`20${year}-${month}-${day}`, 'en') !== '';
	} catch {
		return false;
	}
}
