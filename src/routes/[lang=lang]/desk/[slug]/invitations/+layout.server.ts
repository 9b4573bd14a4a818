import { wordsFor } from '#lib/i18n/words.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	words: wordsFor(locals.language, 'errors', 'account', 'desk', 'mail', 'registry', 'invitations')
});
