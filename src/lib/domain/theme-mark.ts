import { headingMark } from './compilation/marks.ts';
import type { OfficialLanguage } from './language.ts';

/**
 * The key of a theme as the document of that language prints its letter: `B` is باء in Arabic, `A-1` is ألف-1. A key that
 * does not begin with one capital letter is printed as it is.
 */
export function themeMark(key: string, language: OfficialLanguage): string {
	const [, letter = '', rest = ''] = /^([A-Z])(-.*)?$/.exec(key) ?? [];
	if (letter === '') return key;
	return headingMark(language, 1, letter.charCodeAt(0) - 64) + rest;
}
