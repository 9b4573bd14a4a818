import { page } from '$app/state';
import type { Translate } from './translator.ts';
import { translator } from './translator.ts';

/** The translator of the page being shown. The server knows every word; the browser those that the page's load sent. */
export function useTranslator(): Translate {
	return translator(page.data.language, page.data.words ?? {});
}
