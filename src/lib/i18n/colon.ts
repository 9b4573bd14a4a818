import type { OfficialLanguage } from '#lib/domain/language.ts';

/** What stands between a heading and what it says in one line: a colon of the language with the spaces round it. */
export function colonOf(language: OfficialLanguage): string {
	if (language === 'zh') return '：';
	return language === 'fr' ? '\u00a0: ' : ': ';
}
