import { fail, redirect } from '@sveltejs/kit';
import { formatAmount } from '#lib/domain/amounts.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { discardEditionReading } from '#lib/server/usecases/discard-edition-reading.ts';
import { getEditionReading } from '#lib/server/usecases/get-edition-reading.ts';
import { takeEditionReading } from '#lib/server/usecases/take-edition-reading.ts';
import { doubtToShow } from '../../../doubt-to-show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, edition, id } = event.params;
	const reading = await forStaff(event, () =>
		getEditionReading(ctx, actor, { slug, language: edition, id })
	);
	const taken = Number(event.url.searchParams.get('taken') ?? NaN);
	const number = (value: number) => formatAmount(value, language);
	return {
		edition,
		taken: Number.isSafeInteger(taken) && taken > 0 ? number(taken) : undefined,
		reading: {
			...reading,
			more: number(reading.numbers.changes - reading.changes.length),
			hasMore: reading.numbers.changes > reading.changes.length,
			numbers: {
				changes: number(reading.numbers.changes),
				sound: number(reading.numbers.sound),
				same: number(reading.numbers.same),
				unknown: number(reading.numbers.unknown)
			},
			changes: reading.changes.map(({ doubts, ...change }) => ({
				...change,
				doubts: doubts.map((doubt) => doubtToShow(doubt, language))
			}))
		}
	};
};

export const actions: Actions = {
	take: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug, edition, id } = event.params;
		const form = await readForm(event.request);
		const unit = wordOf(form, 'unit');
		const one = unit === '' ? {} : { unit, mark: wordOf(form, 'mark') };
		const outcome = await forStaff(event, () =>
			takeEditionReading(ctx, actor, { slug, language: edition, id, ...one })
		);
		if (!outcome.ok && outcome.reason !== 'gone') return fail(409, { reason: outcome.reason });
		redirect(303, `${event.url.pathname}${outcome.ok ? `?taken=${outcome.taken}` : ''}`);
	},
	discard: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, edition, id } = event.params;
		await forStaff(event, () => discardEditionReading(ctx, actor, { slug, language: edition, id }));
		redirect(303, `/${language}/desk/${slug}/compilation/${edition}/translation`);
	}
};
