import { fail, redirect } from '@sveltejs/kit';
import { AppError } from '#lib/domain/error.ts';
import { forStaff, signInAddress } from '#lib/server/auth/for-staff.ts';
import { setSessionCookie } from '#lib/server/auth/session-cookie.ts';
import { readForm } from '#lib/server/form.ts';
import { failHttp } from '#lib/server/http.ts';
import { changePassword } from '#lib/server/usecases/change-password.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.actor.kind !== 'user') redirect(303, signInAddress(locals.language, url));
};

export const actions: Actions = {
	default: (event) =>
		forStaff(event, async () => {
			const { ctx, actor } = event.locals;
			const form = await readForm(event.request);
			try {
				const outcome = await changePassword(ctx, actor, {
					current: String(form.get('current') ?? ''),
					next: String(form.get('next') ?? '')
				});
				if (!outcome.ok) return fail(400, { wrong: true });
				setSessionCookie(event, outcome.token);
				return { changed: true };
			} catch (failure) {
				if (failure instanceof AppError && failure.code === 'sign-in-needed') throw failure;
				return failHttp(failure, {});
			}
		})
};
