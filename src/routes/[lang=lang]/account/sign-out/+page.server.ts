import { redirect } from '@sveltejs/kit';
import { deleteSessionCookie, sessionCookieName } from '#lib/server/auth/session-cookie.ts';
import { signOut } from '#lib/server/usecases/sign-out.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.actor.kind !== 'user') redirect(303, `/${locals.language}/account/sign-in`);
};

export const actions: Actions = {
	default: async (event) => {
		const { ctx, actor, language } = event.locals;
		const token = event.cookies.get(sessionCookieName(event.url));
		if (token) await signOut(ctx, actor, { token });
		deleteSessionCookie(event);
		redirect(303, `/${language}/account/sign-in`);
	}
};
