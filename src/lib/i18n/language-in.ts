import { isOfficialLanguage } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Translate } from './translator.ts';

/** Name in `page`'s language of a language given as BCP 47 tag; the tag itself where it has no name. */
export function languageIn(t: Translate, page: OfficialLanguage, tag: string): string {
	if (isOfficialLanguage(tag)) return t(`desk:language.${tag}`);
	try {
		return new Intl.DisplayNames([page], { type: 'language' }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}
