import { formatInstant } from '#lib/i18n/instants.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { listDrafts } from '#lib/server/usecases/list-drafts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, edition } = event.params;
	const { drafts, issued } = await forStaff(event, () =>
		listDrafts(ctx, actor, { slug, language: edition })
	);
	return {
		words: wordsFor(language, 'errors', 'account', 'desk', 'formats'),
		edition,
		issued,
		drafts: drafts.map(({ number, draftedAt, draftedBy }) => ({
			number,
			when: formatInstant(draftedAt, language, 'geneva'),
			by: draftedBy
		}))
	};
};
