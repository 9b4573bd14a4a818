import { wordsFor } from '#lib/i18n/words.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { completedOf } from '#lib/server/auth/access-links.ts';
import type { PageServerLoad } from './$types';

/** Shows what this browser itself keeps of the request that was answered in it, and nothing of the reply. */
export const load: PageServerLoad = (event) => {
	const { language } = event.locals;
	const completed = completedOf(event, event.params.id);
	return {
		words: wordsFor(language, 'reply', 'trust'),
		completed: completed && {
			reference: completed.reference,
			digest: completed.digest,
			at: formatInstant(completed.at, language, 'geneva'),
			verify: `/${language}/verify?reference=${completed.reference}&digest=${completed.digest}`
		}
	};
};
