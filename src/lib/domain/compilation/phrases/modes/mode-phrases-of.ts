import type { OfficialLanguage } from '../../../language.ts';
import { isOfficialLanguage } from '../../../language.ts';
import { arabicModes } from './ar.ts';
import { englishModes } from './en.ts';
import { spanishModes } from './es.ts';
import { frenchModes } from './fr.ts';
import type { ModePhrases } from './mode-phrases.ts';
import { russianModes } from './ru.ts';
import { chineseModes } from './zh.ts';

const all: Record<OfficialLanguage, ModePhrases> = {
	ar: arabicModes,
	zh: chineseModes,
	en: englishModes,
	fr: frenchModes,
	ru: russianModes,
	es: spanishModes
};

/** What the modes beyond the summary say in `language`. */
export function modePhrasesOf(language: OfficialLanguage): ModePhrases {
	return all[language];
}

/** Name of the language `tag`, BCP 47, as a note in `language` gives it; the tag itself where it has none. */
export function languageNamed(tag: string, language: OfficialLanguage): string {
	const base = tag.toLowerCase().split('-')[0] ?? '';
	if (isOfficialLanguage(base)) return all[language].languages[base];
	return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
}
