import type { OfficialLanguage } from '#lib/domain/language.ts';

/** Each official language in its own words. */
export const languageNames: Record<OfficialLanguage, string> = {
	ar: 'العربية',
	zh: '中文',
	en: 'English',
	fr: 'Français',
	ru: 'Русский',
	es: 'Español'
};
