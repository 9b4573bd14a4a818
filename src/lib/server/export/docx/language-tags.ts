import { directionOf, isOfficialLanguage, type OfficialLanguage } from '#lib/domain/language.ts';

const tags: Record<OfficialLanguage, string> = {
	ar: 'ar-SA',
	zh: 'zh-CN',
	en: 'en-GB',
	fr: 'fr-FR',
	ru: 'ru-RU',
	es: 'es-ES'
};

/** The `w:lang` of a run: Word keeps one language each for Western, East Asian and right-to-left text. */
export function languageOfRun(language: string): {
	value?: string;
	eastAsia?: string;
	bidirectional?: string;
} {
	const tag = isOfficialLanguage(language) ? tags[language] : language;
	if (directionOf(language) === 'rtl') return { value: tags.en, bidirectional: tag };
	if (/^(zh|ja|ko)\b/.test(language)) return { value: tags.en, eastAsia: tag };
	return { value: tag };
}

/** The `w:lang` of a document in `language`, complete. */
export function languageOfDocument(language: OfficialLanguage) {
	return { value: tags.en, eastAsia: tags.zh, bidirectional: tags.ar, ...languageOfRun(language) };
}
