import { redirect } from '@sveltejs/kit';
import { differenceOf } from '#lib/domain/difference.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { directionOf, wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { listDividerOf } from '#lib/i18n/list-divider.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { chooseSameTerms } from '#lib/server/usecases/choose-same-terms.ts';
import type { FamilyToRead } from '#lib/server/usecases/get-similar-texts.ts';
import { getSimilarTexts } from '#lib/server/usecases/get-similar-texts.ts';
import { searchSimilarTexts } from '#lib/server/usecases/search-similar-texts.ts';
import { tellApart } from '#lib/server/usecases/tell-apart.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const asked = event.url.searchParams;
	const page = Math.min(10_000, Math.max(0, Math.trunc(Number(asked.get('page')) || 0)));
	const member = asked.get('member') ?? undefined;
	const found = await forStaff(event, () => getSimilarTexts(ctx, actor, { slug, page, member }));
	return {
		page,
		search: found.search && {
			replies: found.search.replies,
			isOld: found.search.newer !== 0,
			at: formatInstant(found.search.at, language, 'geneva')
		},
		families: found.families.map((family, index) => ({
			number: page * 20 + index + 1,
			centre: family.centre,
			percent: new Intl.NumberFormat(language, {
				style: 'percent',
				numberingSystem: 'latn'
			}).format(family.likeness),
			members: family.members,
			shown: family.shown.map((each) => ({ id: each.id, name: nameOf(each, language) })),
			told: family.told
		})),
		more: found.more,
		compared: found.compared && {
			centre: found.compared.centre,
			member: found.compared.member,
			answers: found.compared.answers.map(({ question, language, centre, member }) => ({
				question,
				language,
				dir: directionOf(language),
				parts: differenceOf(centre, member, language)
			}))
		},
		mayChange: found.mayChange,
		words: wordsFor(language, 'errors', 'account', 'desk', 'similar')
	};
};

function nameOf(
	{ signatories }: FamilyToRead['shown'][number],
	language: OfficialLanguage
): string {
	return signatories
		.map(({ name }) => wordingIn(name, language).text)
		.join(listDividerOf(language));
}

export const actions: Actions = {
	search: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug } = event.params;
		await forStaff(event, () => searchSimilarTexts(ctx, actor, { slug }));
		redirect(303, `/${language}/desk/${slug}/similar`);
	},
	choose: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug } = event.params;
		const told = wordOf(await readForm(event.request), 'told');
		await forStaff(event, () => chooseSameTerms(ctx, actor, { slug, told }));
		redirect(303, `/${language}/desk/${slug}/similar`);
	},
	apart: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug } = event.params;
		const told = wordOf(await readForm(event.request), 'told');
		await forStaff(event, () => tellApart(ctx, actor, { slug, told }));
		redirect(303, `/${language}/desk/${slug}/similar`);
	}
};
