import { AppError } from './error.ts';
import type { Texts } from './language.ts';
import { officialLanguages } from './language.ts';
import { tidyWords } from './words.ts';

/**
 * Texts as they are kept: tidied, and without the languages in which nothing was written. Throws `invalid` with `field`
 * and `limit` (characters) where one is longer, and with `field` alone where one is `needed` and there is none.
 */
export function tidyTexts(
	texts: Texts,
	{ field, longest, needed = false }: { field: string; longest: number; needed?: boolean }
): Texts {
	const tidy: Texts = {};
	for (const language of officialLanguages) {
		const text = tidyWords(texts[language] ?? '');
		if (text.length > longest) throw new AppError('invalid', { field, limit: longest });
		if (text !== '') tidy[language] = text;
	}
	if (needed && Object.keys(tidy).length === 0) throw new AppError('invalid', { field });
	return tidy;
}
