import { fail, redirect } from '@sveltejs/kit';
import { wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { bringBackSubmission } from '#lib/server/usecases/bring-back-submission.ts';
import { getReplyDecisions } from '#lib/server/usecases/get-reply-decisions.ts';
import { getSubmission } from '#lib/server/usecases/get-submission.ts';
import { overrideCompleteness } from '#lib/server/usecases/override-completeness.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, id } = event.params;
	const order = { column: 'received', descending: false } as const;
	const [reply, decided] = await forStaff(event, () =>
		Promise.all([
			getSubmission(ctx, actor, { slug, id, filter: {}, order }),
			getReplyDecisions(ctx, actor, { slug, id })
		])
	);
	const moment = (instant: string | undefined) =>
		instant && formatInstant(instant, language, 'geneva');
	return {
		words: wordsFor(language, 'desk', 'completeness'),
		id,
		names: reply.signatories
			.filter(({ role }) => role !== 'embedded')
			.map(({ name }) => wordingIn(name, language)),
		status: reply.status,
		completeness: reply.completeness,
		override: reply.override,
		computed: decided.computed,
		sendings: decided.sendings,
		revised: moment(decided.revisedAt),
		withdrawn: moment(decided.withdrawnAt),
		bringBackUntil: moment(decided.bringBackUntil),
		askedUntil: moment(decided.askedUntil),
		decisions: decided.decisions.map(({ at, ...each }) => ({ ...each, at: moment(at) })),
		mayDecide: decided.mayDecide
	};
};

export const actions: Actions = {
	override: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, id } = event.params;
		const form = await readForm(event.request);
		const typed = { completeness: wordOf(form, 'completeness'), reason: wordOf(form, 'reason') };
		const outcome = await forStaff(event, () =>
			overrideCompleteness(ctx, actor, { slug, id, ...typed })
		);
		if (!outcome.ok) return fail(400, { problem: outcome.problem, of: 'override', typed });
		redirect(303, `/${language}/desk/${slug}/replies/${id}/decisions`);
	},
	back: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, id } = event.params;
		const reason = wordOf(await readForm(event.request), 'reason');
		const outcome = await forStaff(event, () =>
			bringBackSubmission(ctx, actor, { slug, id, reason })
		);
		if (!outcome.ok)
			return fail(400, {
				problem: outcome.problem,
				of: 'back',
				typed: { completeness: '', reason }
			});
		redirect(303, `/${language}/desk/${slug}/replies/${id}/decisions`);
	}
};
