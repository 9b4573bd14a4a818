import { redirect } from '@sveltejs/kit';
import { wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { invitedTokenOf, setCodeCookie, setLinkCookie } from '#lib/server/auth/access-links.ts';
import { failHttp } from '#lib/server/http.ts';
import { AppError } from '#lib/domain/error.ts';
import { beginInvited } from '#lib/server/usecases/begin-invited.ts';
import { getInvited } from '#lib/server/usecases/get-invited.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { id } = event.params;
	const token = invitedTokenOf(event, id);
	const invited = await getInvited(ctx, actor, { inviteeId: id, token, language }).catch(
		(failure: unknown) => {
			// This browser did not open the link: whoever has a recovery code goes on with it.
			if (failure instanceof AppError) redirect(303, `/${language}/reply/recover?link=unknown`);
			throw failure;
		}
	);
	return {
		words: wordsFor(language, 'errors', 'invitations'),
		title: wordingIn(invited.title, language),
		respondent: invited.respondent,
		closes: formatInstant(invited.closesAt, language, 'geneva'),
		phase: invited.phase,
		begun: invited.submissionId !== undefined,
		questionnaire: `/${language}/consultations/${invited.slug}/questionnaire`
	};
};

export const actions: Actions = {
	begin: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { id } = event.params;
		const token = invitedTokenOf(event, id);
		const begun = await beginInvited(ctx, actor, {
			...{ inviteeId: id, token, language },
			address: event.getClientAddress()
		}).catch((failure: unknown) => failHttp(failure, {}));
		if (!('submissionId' in begun)) return begun;
		const { submissionId, recoveryCode } = begun;
		setLinkCookie(event, submissionId, token);
		if (recoveryCode !== undefined) setCodeCookie(event, submissionId, recoveryCode);
		redirect(303, `/${language}/reply/${submissionId}`);
	}
};
