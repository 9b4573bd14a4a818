import { wordsFor } from '#lib/i18n/words.ts';
import type { LayoutServerLoad } from './$types';

export const csr = false;
export const prerender = false;
export const trailingSlash = 'never';

export const load: LayoutServerLoad = ({ locals, url }) => ({
	language: locals.language,
	/** Somebody of the staff is signed in. */
	staff: locals.actor.kind === 'user',
	words: wordsFor(locals.language, 'errors'),
	path: url.pathname
});
