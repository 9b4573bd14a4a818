import type { OfficialLanguage } from '../../language.ts';
import { arabic } from './ar.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { Phrases } from './phrases.ts';
import { russian } from './ru.ts';
import { chinese } from './zh.ts';

const all: Record<OfficialLanguage, Phrases> = {
	ar: arabic,
	zh: chinese,
	en: english,
	fr: french,
	ru: russian,
	es: spanish
};

/** The sentences of a compilation in `language`. */
export function phrasesOf(language: OfficialLanguage): Phrases {
	return all[language];
}
