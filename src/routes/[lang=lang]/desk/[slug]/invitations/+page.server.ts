import { redirect } from '@sveltejs/kit';
import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { listInvitations } from '#lib/server/usecases/list-invitations.ts';
import { startInvitation } from '#lib/server/usecases/start-invitation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const invitations = await forStaff(event, () => listInvitations(ctx, actor, { slug }));
	return {
		invitations: invitations.map(({ createdAt, pausedAt, ...invitation }) => ({
			...invitation,
			made: formatGenevaDay(createdAt, language),
			paused: pausedAt !== undefined
		}))
	};
};

export const actions: Actions = {
	start: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug } = event.params;
		const name = wordOf(await readForm(event.request), 'name');
		const { origin } = event.url;
		const id = await forStaff(event, () => startInvitation(ctx, actor, { slug, name, origin }));
		redirect(303, `/${language}/desk/${slug}/invitations/${id}`);
	}
};
