import { fail, redirect } from '@sveltejs/kit';
import { formatDay, genevaDay } from '#lib/domain/dates.ts';
import { AppError } from '#lib/domain/error.ts';
import { officialLanguages, wordingIn } from '#lib/domain/language.ts';
import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { forgetContact } from '#lib/server/usecases/forget-contact.ts';
import { getMission } from '#lib/server/usecases/get-mission.ts';
import { keepContact } from '#lib/server/usecases/keep-contact.ts';
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
	keep: async (event) => {
		const { ctx, actor } = event.locals;
		const { key } = event.params;
		const form = await readForm(event.request);
		const [person, email] = [wordOf(form, 'person'), wordOf(form, 'email')];
		const kept = await forStaff(event, () =>
			keepContact(ctx, actor, { key, name: person, email }).then(
				() => true,
				(failure: unknown) => {
					if (failure instanceof AppError && failure.code === 'invalid') return false;
					throw failure;
				}
			)
		);
		if (!kept) return fail(400, { person, email });
		redirect(303, `${event.url.pathname}?saved`);
	},
	forget: async (event) => {
		const { ctx, actor } = event.locals;
		const { key } = event.params;
		const id = wordOf(await readForm(event.request), 'contact');
		await forStaff(event, () => forgetContact(ctx, actor, { key, id }));
		redirect(303, `${event.url.pathname}?saved`);
	}
};
