import { fail, redirect } from '@sveltejs/kit';
import { respondentKinds, stakeholderCategories } from '#lib/domain/respondent.ts';
import { statesInOrder } from '#lib/i18n/state-list.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp } from '#lib/server/http.ts';
import { nameSpeaker } from '#lib/server/usecases/name-speaker.ts';
import type { Actions, PageServerLoad } from './$types';
import { frameOf, openDraft, partsOf } from '../open-draft.server.ts';

export const load: PageServerLoad = async (event) => {
	const { language } = event.locals;
	const opened = await openDraft(event, event.params.id);
	const [speaker] = opened.draft.speakers;
	return {
		words: wordsFor(language, 'reply'),
		frame: frameOf(opened, language),
		parts: partsOf(opened, language, translatorOf(language), 'who'),
		speaker: {
			kind: '',
			state: '',
			name: '',
			category: '',
			categoryWords: '',
			country: '',
			...speaker
		},
		kinds: respondentKinds,
		categories: stakeholderCategories,
		states: statesInOrder(language)
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { ctx, language } = event.locals;
		const { id } = event.params;
		const form = await readForm(event.request);
		const typed = {
			kind: wordOf(form, 'kind'),
			state: wordOf(form, 'state'),
			name: wordOf(form, 'name'),
			category: wordOf(form, 'category'),
			categoryWords: wordOf(form, 'category:words'),
			country: wordOf(form, 'country')
		};
		const outcome = await nameSpeaker(ctx, await actorOfLink(event, id), {
			submissionId: id,
			typed,
			pageLanguage: language
		}).catch((failure: unknown) => failHttp(failure, { typed, fields: [] }));
		if (!('ok' in outcome)) return outcome;
		if (!outcome.ok && outcome.reason === 'invalid')
			return fail(400, { typed, fields: outcome.fields });
		const here = `/${language}/reply/${id}`;
		redirect(303, outcome.ok ? `${here}/${outcome.sections[0] ?? 'check'}` : here);
	}
};
