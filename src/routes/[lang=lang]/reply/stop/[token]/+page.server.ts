import { redirect } from '@sveltejs/kit';
import { wordsFor } from '#lib/i18n/words.ts';
import { throwHttp } from '#lib/server/http.ts';
import { getStop } from '#lib/server/usecases/get-stop.ts';
import { stopMail } from '#lib/server/usecases/stop-mail.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { token } = event.params;
	const stop = await getStop(ctx, actor, { token, language }).catch(throwHttp);
	return { words: wordsFor(language, 'errors', 'invitations'), ...stop };
};

export const actions: Actions = {
	stop: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { token } = event.params;
		await stopMail(ctx, actor, { token }).catch(throwHttp);
		redirect(303, `/${language}/reply/stop/${token}`);
	}
};
