import { fail, redirect } from '@sveltejs/kit';
import { decisionsOf, lostLink } from '#lib/domain/mail.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { decideMail } from '#lib/server/usecases/decide-mail.ts';
import { getMail } from '#lib/server/usecases/get-mail.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const mail = await forStaff(event, () => getMail(ctx, actor, { id: event.params.id }));
	const show = (instant: string) => formatInstant(instant, language, 'geneva');
	return {
		mail: {
			to: mail.to,
			subject: mail.subject,
			text: mail.text,
			language: mail.language,
			kind: mail.kind,
			state: mail.state,
			attempts: mail.attempts,
			problem: mail.problem,
			created: show(mail.createdAt),
			/** A private link stood in its words and is not shown. */
			hidden: lostLink(mail.text),
			settled: mail.settledAt && show(mail.settledAt),
			decisions: mail.to ? decisionsOf(mail.state, mail.text) : []
		},
		words: wordsFor(language, 'errors', 'account', 'desk', 'mail', 'trust')
	};
};

export const actions: Actions = {
	decide: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { id } = event.params;
		const decision = wordOf(await readForm(event.request), 'decision');
		const decided = await forStaff(event, () => decideMail(ctx, actor, { id, decision }));
		if (!decided) return fail(409, { gone: true });
		redirect(303, `/${language}/desk/mail/${id}`);
	}
};
