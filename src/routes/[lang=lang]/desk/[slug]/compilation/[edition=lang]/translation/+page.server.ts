import { fail, redirect } from '@sveltejs/kit';
import { wordsWithout } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { listEditionUnits } from '#lib/server/usecases/list-edition-units.ts';
import { undoEdit } from '#lib/server/usecases/undo-edit.ts';
import { pageAddress, readPageAddress } from './address.ts';
import { postUnits } from './post-units.server.ts';
import { editionToShow } from './edition-to-show.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

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
			// What one can take back, with the place and the kind of it, is all that is said of editing here.
			editing: [
				...['field', 'tools', 'note', 'save', 'problem', 'hold', 'findings', 'many', 'one-of-many'],
				...['remarks', 'waiting', 'done', 'out', 'rewritten', 'keys', 'parts', 'acts', 'failed'],
				'compare'
			],
			desk: [],
			search: []
		}),
		edition,
		asked,
		undone: event.url.searchParams.get('undone') ?? '',
		work: units && editionToShow(units, language)
	};
};

/** Takes back the translations that one kept last, or keeps them again; what became of it stands in the address. */
async function takeBack(event: RequestEvent, way: 'undo' | 'redo'): Promise<never> {
	const { ctx, actor, language } = event.locals;
	const { slug, edition } = event.params;
	const outcome = await forStaff(event, () =>
		undoEdit(ctx, actor, { slug, language: edition, way, of: 'translations' })
	);
	const { state, after, unit } = readPageAddress(event.url.searchParams);
	const undone = outcome.ok ? way : outcome.reason;
	const asked = pageAddress({
		...(state && { state }),
		...(after !== undefined && { after }),
		...(unit !== undefined && { unit })
	});
	const at = `/${language}/desk/${slug}/compilation/${edition}/translation`;
	redirect(303, `${at}${asked}${asked === '' ? '?' : '&'}undone=${undone}`);
}

export const actions: Actions = {
	undo: (event) => takeBack(event, 'undo'),
	redo: (event) => takeBack(event, 'redo'),
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
