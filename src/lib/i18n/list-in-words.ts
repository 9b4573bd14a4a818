import type { OfficialLanguage } from '#lib/domain/language.ts';

/** Items of which one is enough, as the language lists them: `5 or 8`; `5、7 或 8`. */
export function oneOfThese(items: readonly string[], language: OfficialLanguage): string {
	return listed(items, language, 'disjunction');
}

/** Items that are meant together: `2 and 10`; `2 和 10`. */
export function allOfThese(items: readonly string[], language: OfficialLanguage): string {
	return listed(items, language, 'conjunction');
}

function listed(
	items: readonly string[],
	language: OfficialLanguage,
	type: 'disjunction' | 'conjunction'
): string {
	const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type }).format(items);
	return language === 'zh' ? list.replace(/(?<=\w)[或和](?=\w)/g, ' $& ') : list;
}
