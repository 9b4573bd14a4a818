import { fail, redirect } from '@sveltejs/kit';
import { wordsWithout } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { listEditionUnits } from '#lib/server/usecases/list-edition-units.ts';
import { pageAddress, readPageAddress } from './address.ts';
import { postUnits } from './post-units.server.ts';
import { editionToShow } from './edition-to-show.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, edition } = event.params;
	const asked = readPageAddress(event.url.searchParams);
	const units = await forStaff(event, () =>
		listEditionUnits(ctx, actor, { slug, language: edition, ...asked })
	);
	return {
		words: wordsWithout(language, {
			common: [],
			errors: [],
			account: [],
			editions: ['files', 'fault', 'reading'],
			desk: [],
			search: []
		}),
		edition,
		asked,
		work: units && editionToShow(units, language)
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { language } = event.locals;
		const { slug, edition } = event.params;
		const outcome = await forStaff(event, () => postUnits(event, { slug, language: edition }));
		if (outcome.refused.length > 0) return fail(409, outcome);
		const asked = readPageAddress(event.url.searchParams);
		const at = `/${language}/desk/${slug}/compilation/${edition}/translation`;
		const { saved } = outcome;
		redirect(303, `${at}${pageAddress({ ...asked, ...(saved !== undefined && { saved }) })}`);
	}
};
