import { fail, isHttpError, redirect } from '@sveltejs/kit';
import { directionOf, wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { languageNames } from '#lib/i18n/language-names.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { setCodeCookie, setLinkCookie } from '#lib/server/auth/access-links.ts';
import { isLoopback, networkOf } from '#lib/server/auth/network.ts';
import { failHttp, throwHttp } from '#lib/server/http.ts';
import { refusedForm } from '#lib/server/refused-form.ts';
import { uploadedForm } from '#lib/server/uploaded-form.ts';
import { getPublicConsultation } from '#lib/server/usecases/get-public-consultation.ts';
import { startFromForm } from '#lib/server/usecases/start-from-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx, actor, language } = locals;
	const page = await getPublicConsultation(ctx, actor, params).catch(throwHttp);
	const { consultation, phase } = page;
	return {
		words: wordsFor(language, 'word-form'),
		slug: consultation.slug,
		phase,
		consultation: wordingIn(consultation.title, language),
		deadline: formatInstant(consultation.closesAt, language, 'geneva'),
		languages: consultation.languages.map((key) => ({
			key,
			name: languageNames[key],
			dir: directionOf(key)
		}))
	};
};

export const actions: Actions = {
	upload: async (event) => {
		const { ctx, actor, language } = event.locals;
		const address = event.getClientAddress();
		const started = await startFromForm(ctx, actor, {
			slug: event.params.slug,
			file: () => uploadedForm(event.request, isLoopback(address) ? undefined : networkOf(address)),
			address
		}).catch((failure: unknown) => {
			if (isHttpError(failure, 413)) return { ok: false, fault: { reason: 'too-large' } } as const;
			return failHttp(failure, {});
		});
		if (!('ok' in started)) return started;
		if (!started.ok) return fail(400, { refused: refusedForm(started.fault, language) });
		setLinkCookie(event, started.submissionId, started.token);
		setCodeCookie(event, started.submissionId, started.recoveryCode);
		redirect(303, `/${language}/reply/${started.submissionId}/form?reading=${started.reading}`);
	}
};
