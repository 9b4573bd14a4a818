import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { getRegistration } from '#lib/server/usecases/get-registration.ts';
import { choicesOfRegistration } from '../../choices.server.ts';
import { postRegistration } from '../../post-registration.server.ts';
import { typedFromRegistration } from '../../typed-registration.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { registration } = await forStaff(event, () => getRegistration(ctx, actor, event.params));
	return {
		words: wordsFor(language, 'errors', 'account', 'desk', 'intake', 'reply'),
		id: registration.id,
		typed: typedFromRegistration(registration),
		choices: choicesOfRegistration(language)
	};
};

export const actions: Actions = {
	save: (event) => postRegistration(event, event.params.slug, event.params.id)
};
