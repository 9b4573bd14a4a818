import { fail, redirect } from '@sveltejs/kit';
import { wordsFor } from '#lib/i18n/words.ts';
import { setInvitedCookie, setLinkCookie } from '#lib/server/auth/access-links.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp } from '#lib/server/http.ts';
import { recoverAccess } from '#lib/server/usecases/recover-access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => ({
	words: wordsFor(locals.language, 'reply'),
	unknownLink: url.searchParams.get('link') === 'unknown'
});

export const actions: Actions = {
	open: async (event) => {
		const { ctx, actor, language } = event.locals;
		const form = await readForm(event.request);
		const code = wordOf(form, 'code');
		const address = event.getClientAddress();
		const opened = await recoverAccess(ctx, actor, { code, address }).catch((failure: unknown) =>
			failHttp(failure, { code, unknown: false })
		);
		if (!opened) return fail(400, { code, unknown: true });
		if (!('token' in opened)) return opened;
		if (opened.inviteeId !== undefined) {
			setInvitedCookie(event, opened.inviteeId, opened.token);
			redirect(303, `/${language}/reply/invited/${opened.inviteeId}`);
		}
		setLinkCookie(event, opened.submissionId, opened.token);
		redirect(303, `/${language}/reply/${opened.submissionId}`);
	}
};
