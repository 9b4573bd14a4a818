import { isOfficialLanguage, type OfficialLanguage } from '#lib/domain/language.ts';
import { formWords } from './form-words.ts';

/** Name of the language `tag` (BCP 47) as it follows "Original:" in `language`; the tag itself where it has no name. */
export function languageName(tag: string, language: OfficialLanguage): string {
	const primary = tag.toLowerCase().split('-')[0] ?? '';
	if (isOfficialLanguage(primary)) return formWords(language).languages[primary];
	try {
		return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
	} catch (error) {
		if (error instanceof RangeError) return tag;
		throw error;
	}
}
