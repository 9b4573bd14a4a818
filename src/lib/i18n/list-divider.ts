import type { OfficialLanguage } from '#lib/domain/language.ts';

/** What stands between the items of an unfinished list: a comma of the language and, where it has one, the space after it. */
export function listDividerOf(language: OfficialLanguage): string {
	return { ar: '، ', zh: '、', en: ', ', fr: ', ', ru: ', ', es: ', ' }[language];
}
