import { fail, redirect } from '@sveltejs/kit';
import { AppError } from '#lib/domain/error.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { Channel } from '#lib/domain/submission.ts';
import { listDividerOf } from '#lib/i18n/list-divider.ts';
import { receivedInWords } from '#lib/i18n/received.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { acceptRespondent } from '#lib/server/usecases/accept-respondent.ts';
import { listWaiting } from '#lib/server/usecases/list-waiting.ts';
import { mergeRespondents } from '#lib/server/usecases/merge-respondents.ts';
import type { Actions, PageServerLoad } from './$types';

type Arrived = { id: string; channel?: Channel; receivedAt?: string };

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const after = event.url.searchParams.get('after')?.slice(0, 200) ?? undefined;
	const found = await forStaff(event, () => listWaiting(ctx, actor, { slug, after }));
	const shown = ({ id, channel = 'web', receivedAt }: Arrived) => ({
		id,
		names: (found.signatories.get(id) ?? [])
			.filter(({ role }) => role !== 'embedded')
			.map(({ name }) => wordingIn(name, language).text)
			.join(listDividerOf(language)),
		received: receivedInWords({ channel, ...(receivedAt && { receivedAt }) }, language)
	});
	return {
		duplicates: found.duplicates.map(({ first, second, why }) => ({
			first: shown(first),
			second: shown(second),
			why
		})),
		moreDuplicates: found.moreDuplicates,
		unmatched: found.unmatched.map(({ key, kind, name, submission, likely }) => ({
			key,
			kind,
			name: wordingIn(name, language),
			submission,
			likely: likely.map((each) => ({ key: each.key, name: wordingIn(each.name, language) }))
		})),
		next: found.next && `?after=${encodeURIComponent(found.next)}#unmatched`,
		mayMatch: found.mayMatch
	};
};

export const actions: Actions = {
	accept: async (event) => {
		const { ctx, actor, language } = event.locals;
		const key = wordOf(await readForm(event.request), 'key');
		await forStaff(event, () => acceptRespondent(ctx, actor, { key }));
		redirect(303, `/${language}/desk/${event.params.slug}/waiting#unmatched`);
	},
	merge: async (event) => {
		const { ctx, actor, language } = event.locals;
		const form = await readForm(event.request);
		const [kept, gone] = [wordOf(form, 'kept'), wordOf(form, 'gone')];
		const reason = wordOf(form, 'reason');
		const merged = await forStaff(event, () =>
			mergeRespondents(ctx, actor, { kept, gone, reason }).catch((failure: unknown) => {
				if (failure instanceof AppError && failure.code === 'invalid') return undefined;
				throw failure;
			})
		);
		if (!merged) return fail(400, { kept, gone, reason, cannot: 'reason' });
		if (!merged.ok) return fail(409, { kept, gone, reason, cannot: merged.reason });
		redirect(303, `/${language}/desk/${event.params.slug}/waiting#unmatched`);
	}
};
