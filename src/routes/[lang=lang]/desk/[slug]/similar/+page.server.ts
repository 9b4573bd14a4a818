import { redirect } from '@sveltejs/kit';
import { differenceOf } from '#lib/domain/difference.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { directionOf, wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { listDividerOf } from '#lib/i18n/list-divider.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { chooseSameTerms } from '#lib/server/usecases/choose-same-terms.ts';
import type { FamilyMember } from '#lib/server/usecases/get-similar-texts.ts';
import { getSimilarTexts } from '#lib/server/usecases/get-similar-texts.ts';
import { searchSimilarTexts } from '#lib/server/usecases/search-similar-texts.ts';
import { tellApart } from '#lib/server/usecases/tell-apart.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const asked = event.url.searchParams;
	const [after, family, member] = ['after', 'family', 'member'].map(
		(name) => asked.get(name)?.slice(0, 200) ?? undefined
	);
	const found = await forStaff(event, () =>
		getSimilarTexts(ctx, actor, { slug, after, family, member })
	);
	const nameless = translatorOf(language)('desk:nameless');
	const shown = (each: FamilyMember) => ({
		id: each.id,
		name: nameOf(each, language) || nameless,
		confidential: each.confidential
	});
	return {
		isOne: family !== undefined,
		search: found.search && {
			replies: found.search.replies,
			families: found.search.families,
			isOld: found.search.isOld,
			at: formatInstant(found.search.at, language, 'geneva')
		},
		running: found.running,
		families: found.families.map((each) => ({
			number: each.number,
			centre: each.centre,
			percent: Math.floor(each.likeness * 100),
			members: each.members,
			shown: each.shown.map(shown),
			next: each.next,
			told: each.told && { ...each.told, ...shown(each.told) }
		})),
		next: found.next,
		compared: found.compared && {
			centre: shown(found.compared.centre),
			member: shown(found.compared.member),
			answers: found.compared.answers.map((each) => ({
				question: each.question,
				number: each.number,
				label: wordingIn(each.label, language),
				language: each.language,
				dir: directionOf(each.language),
				parts: differenceOf(each.centre, each.member, each.language)
			}))
		},
		mayChange: found.mayChange
	};
};

function nameOf({ signatories }: FamilyMember, language: OfficialLanguage): string {
	return signatories
		.filter(({ role }) => role !== 'embedded')
		.map(({ name }) => wordingIn(name, language).text)
		.join(listDividerOf(language));
}

/** How long somebody waits for a search before the page says that it goes on, in milliseconds. */
const patience = 4000;

export const actions: Actions = {
	search: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug } = event.params;
		await forStaff(event, () => searchSimilarTexts(ctx, actor, { slug, patience }));
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
