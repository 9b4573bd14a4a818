import { redirect } from '@sveltejs/kit';
import { formatAmount } from '#lib/domain/amounts.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { isOfficialLanguage } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp } from '#lib/server/http.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { getLengthPolicy } from '#lib/server/usecases/get-length-policy.ts';
import { listCompilations } from '#lib/server/usecases/list-compilations.ts';
import { listEditionProgress } from '#lib/server/usecases/list-edition-progress.ts';
import { setCondensing } from '#lib/server/usecases/set-condensing.ts';
import { AppError } from '#lib/domain/error.ts';
import { progressToShow } from './progress-to-show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const states = await forStaff(event, () => listCompilations(ctx, actor, { slug }));
	const progress = await forStaff(event, () => listEditionProgress(ctx, actor, { slug }));
	const policy = await forStaff(event, () => getLengthPolicy(ctx, actor, { slug }));
	return {
		policy: { condense: policy.condense, limit: formatAmount(policy.wordLimit, language) },
		editions: states.map(({ language: edition, draft }) => ({
			edition,
			translation: progressToShow(
				progress.find((each) => each.language === edition),
				language
			),
			draft: draft && {
				number: draft.number,
				when: formatInstant(draft.draftedAt, language, 'geneva'),
				by: draft.draftedBy,
				findings: draft.findings
			}
		}))
	};
};

export const actions: Actions = {
	draft: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug } = event.params;
		const edition = String((await readForm(event.request)).get('edition') ?? '');
		const outcome = await forStaff(event, async () => {
			try {
				if (!isOfficialLanguage(edition)) throw new AppError('invalid', { field: 'edition' });
				return await draftCompilation(ctx, actor, { slug, language: edition });
			} catch (failure) {
				if (failure instanceof AppError && failure.code === 'invalid')
					return failHttp(failure, { edition });
				throw failure;
			}
		});
		if (!('digest' in outcome)) return outcome;
		const unchanged = outcome.isUnchanged ? '?unchanged' : '';
		redirect(303, `/${language}/desk/${slug}/compilation/${edition}${unchanged}`);
	},
	condense: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug } = event.params;
		const condense = wordOf(await readForm(event.request), 'condense') === 'on';
		await forStaff(event, () => setCondensing(ctx, actor, { slug, condense }));
		redirect(303, `/${language}/desk/${slug}/compilation#length`);
	}
};
