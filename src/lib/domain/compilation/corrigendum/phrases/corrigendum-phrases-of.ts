import type { OfficialLanguage } from '../../../language.ts';
import { ar } from './ar.ts';
import type { CorrigendumPhrases } from './corrigendum-phrases.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

const phrases: Record<OfficialLanguage, CorrigendumPhrases> = { ar, zh, en, fr, ru, es };

export function corrigendumPhrasesOf(language: OfficialLanguage): CorrigendumPhrases {
	return phrases[language];
}
