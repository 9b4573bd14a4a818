import { formatAmount } from '#lib/domain/amounts.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Translate } from './translator.ts';

/** Chinese characters that say what one word of English says, as translators reckon. */
const charactersOfWord = 1.7;

/**
 * An advised length, given in words, in the unit of a language: Chinese counts characters, rounded to fifty where there
 * are many.
 */
export function advisedLength(words: number, language: string): number {
	const characters = words * charactersOfWord;
	if (language !== 'zh') return words;
	return characters > 100 ? Math.round(characters / 50) * 50 : Math.round(characters);
}

/** The advised length of an answer, given in words: "About 300 words.". */
export function lengthInWords(words: number, language: OfficialLanguage, t: Translate): string {
	const count = advisedLength(words, language);
	return t('common:length-guide', { count, number: formatAmount(count, language) });
}
