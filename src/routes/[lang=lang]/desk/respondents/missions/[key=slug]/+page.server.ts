import { fail } from '@sveltejs/kit';
import { formatDay, genevaDay } from '#lib/domain/dates.ts';
import { officialLanguages, wordingIn } from '#lib/domain/language.ts';
import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { getMission } from '#lib/server/usecases/get-mission.ts';
import { postContact, postForgotten } from '../../post-contact.server.ts';
import { postCorrespondence, postWish } from '../../post-correspondence.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { key } = event.params;
	const mission = await forStaff(event, () => getMission(ctx, actor, { key }));
	const { chosen, usual, contacts, unwantedAt } = mission.correspondence;
	return {
		key,
		saved: event.url.searchParams.has('saved'),
		name: wordingIn(mission.name, language),
		formal: wordingIn(mission.formalName, language).text,
		group: mission.group,
		missions: officialLanguages.map((each) => ({
			language: each,
			name: mission.mission[each] ?? ''
		})),
		correspondence: {
			...{ chosen, usual },
			unwanted: unwantedAt && formatGenevaDay(unwantedAt, language)
		},
		contacts: contacts.map(({ id, name, email, eraseAfter, bouncedAt }) => ({
			...{ id, name, email },
			bounced: bouncedAt !== undefined,
			erased: formatDay(genevaDay(eraseAfter), language)
		})),
		mayChange: mission.mayChange,
		words: wordsFor(language, 'errors', 'account', 'desk', 'registry', 'invitations')
	};
};

export const actions: Actions = {
	correspond: postCorrespondence,
	wish: postWish,
	keep: async (event) => fail(400, await postContact(event)),
	forget: postForgotten
};
