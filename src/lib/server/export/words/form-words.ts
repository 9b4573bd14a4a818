import type { OfficialLanguage } from '#lib/domain/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';
import type { FormWords } from './form-words-type.ts';

const tables: Record<OfficialLanguage, FormWords> = { ar, zh, en, fr, ru, es };

/** The words of the form in `language`. */
export function formWords(language: OfficialLanguage): FormWords {
	return tables[language];
}
