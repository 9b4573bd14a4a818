import { redirect } from '@sveltejs/kit';
import { wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { listDividerOf } from '#lib/i18n/list-divider.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { acceptRespondent } from '#lib/server/usecases/accept-respondent.ts';
import { listWaiting } from '#lib/server/usecases/list-waiting.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const after = event.url.searchParams.get('after')?.slice(0, 200) ?? undefined;
	const found = await forStaff(event, () => listWaiting(ctx, actor, { slug, after }));
	const shown = ({ id, receivedAt }: { id: string; receivedAt?: string }) => ({
		id,
		names: (found.signatories.get(id) ?? [])
			.filter(({ role }) => role !== 'embedded')
			.map(({ name }) => wordingIn(name, language).text)
			.join(listDividerOf(language)),
		received: receivedAt && formatInstant(receivedAt, language, 'geneva')
	});
	return {
		duplicates: found.duplicates.map(({ first, second, why }) => ({
			first: shown(first),
			second: shown(second),
			why
		})),
		moreDuplicates: found.moreDuplicates,
		unmatched: found.unmatched.map(({ key, kind, name, submission }) => ({
			key,
			kind,
			name: wordingIn(name, language),
			submission
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
	}
};
