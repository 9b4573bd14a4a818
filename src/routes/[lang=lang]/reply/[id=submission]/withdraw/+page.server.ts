import { redirect } from '@sveltejs/kit';
import { wordingIn } from '#lib/domain/language.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { failHttp, throwHttp } from '#lib/server/http.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import { withdrawSubmission } from '#lib/server/usecases/withdraw-submission.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, language } = event.locals;
	const { id } = event.params;
	const actor = await actorOfLink(event, id);
	const found = await findReceipt(ctx, actor, { submissionId: id }).catch(throwHttp);
	if (!found) redirect(303, `/${language}/reply/${id}`);
	if (!found.canWithdraw) redirect(303, `/${language}/reply/${id}/receipt`);
	return {
		words: wordsFor(language, 'after'),
		consultation: wordingIn(found.submission.consultation.title, language),
		reference: found.submission.receipt.reference,
		back: `/${language}/reply/${id}/receipt`
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { ctx, language } = event.locals;
		const { id: submissionId } = event.params;
		const actor = await actorOfLink(event, submissionId);
		const failed = await withdrawSubmission(ctx, actor, { submissionId }).catch(
			(failure: unknown) => failHttp(failure, {})
		);
		if (failed) return failed;
		redirect(303, `/${language}/reply/${submissionId}/receipt`);
	}
};
