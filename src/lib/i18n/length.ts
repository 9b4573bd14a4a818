import { formatAmount } from '#lib/domain/amounts.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Translate } from './translator.ts';

/** Chinese characters that say what one word of English says, as translators reckon. */
const charactersOfWord = 1.7;

/**
 * The advised length of an answer, given in words: "About 300 words.". Chinese counts characters, rounded to fifty
 * where there are many.
 */
export function lengthInWords(words: number, language: OfficialLanguage, t: Translate): string {
	const characters = words * charactersOfWord;
	const count =
		language !== 'zh'
			? words
			: characters > 100
				? Math.round(characters / 50) * 50
				: Math.round(characters);
	return t('common:length-guide', { count, number: formatAmount(count, language) });
}
