import { fail, redirect } from '@sveltejs/kit';
import { safeNext } from '#lib/server/auth/for-staff.ts';
import { sessionCookieName, setSessionCookie } from '#lib/server/auth/session-cookie.ts';
import { readForm } from '#lib/server/form.ts';
import { failHttp } from '#lib/server/http.ts';
import { signIn } from '#lib/server/usecases/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = safeNext(url.searchParams.get('next'));
	if (locals.actor.kind === 'user') redirect(303, next ?? `/${locals.language}/desk`);
	return { next };
};

export const actions: Actions = {
	default: async (event) => {
		const { ctx, actor, language } = event.locals;
		const form = await readForm(event.request);
		const email = String(form.get('email') ?? '').slice(0, 320);
		try {
			const outcome = await signIn(ctx, actor, {
				email,
				password: String(form.get('password') ?? ''),
				address: event.getClientAddress(),
				previousToken: event.cookies.get(sessionCookieName(event.url))
			});
			if (!outcome.ok) return fail(400, { email, wrong: true });
			setSessionCookie(event, outcome.token);
		} catch (failure) {
			return failHttp(failure, { email });
		}
		redirect(303, safeNext(event.url.searchParams.get('next')) ?? `/${language}/desk`);
	}
};
