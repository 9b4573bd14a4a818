import { fail } from '@sveltejs/kit';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { getInvitation } from '#lib/server/usecases/get-invitation.ts';
import { saveInvitation } from '#lib/server/usecases/save-invitation.ts';
import { typedLetter } from '../../typed-letter.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, id } = event.params;
	const { invitation, faults } = await forStaff(event, () =>
		getInvitation(ctx, actor, { slug, id })
	);
	const { name, reference, letterDate, texts } = invitation;
	return { id, faults, letter: { name, reference, letterDate, texts } };
};

export const actions: Actions = {
	save: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug, id } = event.params;
		const form = await readForm(event.request);
		const letter = {
			name: wordOf(form, 'name'),
			reference: wordOf(form, 'reference'),
			letterDate: wordOf(form, 'letterDate'),
			texts: typedLetter(form)
		};
		const { origin } = event.url;
		const saved = await forStaff(event, () =>
			saveInvitation(ctx, actor, { slug, id, origin, ...letter })
		);
		if (!saved.ok) return fail(400, { letter, saved: false });
		return { saved: true, letter: undefined };
	}
};
