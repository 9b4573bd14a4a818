import type { OfficialLanguage } from '#lib/domain/language.ts';

/** Items of which one is enough, as the language lists them: `5 or 8`; `5、7 或 8`. */
export function oneOfThese(items: readonly string[], language: OfficialLanguage): string {
	const locale = language === 'en' ? 'en-GB' : language;
	const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);
	return language === 'zh' ? list.replace(/(?<=\w)或(?=\w)/g, ' 或 ') : list;
}
