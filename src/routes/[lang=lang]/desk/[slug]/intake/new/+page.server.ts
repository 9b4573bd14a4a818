import { randomUUID } from 'node:crypto';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { listRegistrations } from '#lib/server/usecases/list-registrations.ts';
import { choicesOfRegistration } from '../choices.server.ts';
import { postRegistration } from '../post-registration.server.ts';
import { blankRegistration } from '../typed-registration.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	// Who may see the list may add to it.
	await forStaff(event, () =>
		listRegistrations(ctx, actor, { slug: event.params.slug, waiting: true })
	);
	return {
		words: wordsFor(language, 'errors', 'account', 'desk', 'intake', 'reply'),
		typed: blankRegistration,
		key: randomUUID(),
		choices: choicesOfRegistration(language)
	};
};

export const actions: Actions = {
	save: (event) => postRegistration(event, event.params.slug)
};
