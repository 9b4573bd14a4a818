import { fail, redirect } from '@sveltejs/kit';
import { wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { listDividerOf } from '#lib/i18n/list-divider.ts';
import { receivedInWords } from '#lib/i18n/received.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { allowLate } from '#lib/server/usecases/allow-late.ts';
import { getLateness } from '#lib/server/usecases/get-lateness.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const found = await forStaff(event, () => getLateness(ctx, actor, { slug }));
	const moment = (instant: string) => formatInstant(instant, language, 'geneva');
	return {
		words: wordsFor(language, 'desk', 'completeness'),
		closes: moment(found.closesAt),
		lateReplies: found.lateReplies,
		replies: found.replies.map(({ id, names, channel, receivedAt, allowed }) => ({
			id,
			name: names.map((name) => wordingIn(name, language).text).join(listDividerOf(language)),
			received: receivedInWords({ channel, receivedAt }, language),
			allowedBy: allowed?.by
		})),
		leaves: found.leaves.map(({ id, until, reason, at, by, holds }) => ({
			...{ id, reason, by, holds },
			until: moment(until),
			at: moment(at)
		})),
		mayDecide: found.mayDecide
	};
};

export const actions: Actions = {
	allow: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const typed = { until: wordOf(form, 'until'), reason: wordOf(form, 'reason') };
		const until = typed.until || 'none';
		const outcome = await forStaff(event, () =>
			allowLate(ctx, actor, { slug, until, reason: typed.reason })
		);
		if (!outcome.ok) return fail(400, { problem: outcome.problem, typed });
		redirect(303, `/${language}/desk/${slug}/late`);
	},
	back: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug } = event.params;
		await forStaff(event, () => allowLate(ctx, actor, { slug, until: '', reason: '' }));
		redirect(303, `/${language}/desk/${slug}/late`);
	}
};
