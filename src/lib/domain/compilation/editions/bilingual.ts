import type { OfficialLanguage } from '../../language.ts';

/** Names of the custom properties of a Word table with an original and its translation. */
export const bilingualNames = {
	consultation: 'VerbaleTranslationOf',
	language: 'VerbaleLanguage'
};

/** The same as it is printed on every page, for files that have lost their properties. */
export function bilingualLine(slug: string, language: OfficialLanguage): string {
	return `[translation: ${slug} / ${language}]`;
}

/** Finds that line in a text: the slug, and the language. */
export const printedIdentity =
	/\[\s{0,9}translation\s{0,9}:\s{0,9}([a-z0-9-]{1,100})\s{0,9}\/\s{0,9}([a-z]{2})\s{0,9}\]/i;
