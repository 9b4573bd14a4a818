/** The six official languages of the United Nations, in the order in which UN documents list them (English alphabetical). */
export const officialLanguages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

export type OfficialLanguage = (typeof officialLanguages)[number];

/** Sorts what is there in several languages as UN documents list them. */
export function byOfficialOrder(
	a: { language: OfficialLanguage },
	b: { language: OfficialLanguage }
): number {
	return officialLanguages.indexOf(a.language) - officialLanguages.indexOf(b.language);
}

/** One wording per official language; a language that is missing is not yet written. */
export type Texts = Partial<Record<OfficialLanguage, string>>;

export function isOfficialLanguage(value: string): value is OfficialLanguage {
	return (officialLanguages as readonly string[]).includes(value);
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'dv', 'yi', 'ug', 'sd', 'ckb']);

/** Base direction of a text in `language`, a BCP 47 tag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
	return rightToLeft.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/**
 * The wording in `language`, or the nearest one there is: English, then any.
 * For a screen that must show something; a document never substitutes a language in silence.
 */
export function wordingIn(
	texts: Texts,
	language: OfficialLanguage
): { text: string; language: OfficialLanguage } {
	for (const candidate of [language, 'en', ...officialLanguages] as OfficialLanguage[]) {
		const text = texts[candidate];
		if (text !== undefined) return { text, language: candidate };
	}
	return { text: '', language };
}
