import { page } from '$app/state';
import type { Translate } from './translator.ts';
import { translator } from './translator.ts';

/** The translator of the page being shown, from the `language` and `words` that its load returned. */
export function useTranslator(): Translate {
	return translator(page.data.language, page.data.words);
}
