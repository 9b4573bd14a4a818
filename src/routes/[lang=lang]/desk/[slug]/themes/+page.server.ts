import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';
import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import { officialLanguages, wordingIn } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { getCodebook } from '#lib/server/usecases/get-codebook.ts';
import { orderThemes } from '#lib/server/usecases/order-themes.ts';
import { removeTheme } from '#lib/server/usecases/remove-theme.ts';
import { saveTheme } from '#lib/server/usecases/save-theme.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const codebook = await forStaff(event, () => getCodebook(ctx, actor, { slug }));
	return {
		languages: codebook.languages,
		mayChange: codebook.mayChange,
		themes: codebook.themes.map(({ name, description, questions, ...theme }) => ({
			...theme,
			shown: wordingIn(name, language),
			name,
			description: description ?? {},
			about: description && wordingIn(description, language),
			questions: questions.map(({ key, number, label }) => ({
				key,
				number,
				label: wordingIn(label, language)
			}))
		}))
	};
};

/** The texts of the fields `name:ar`, `name:zh` … of a form. */
function readTexts(form: FormData, name: string): Texts {
	return Object.fromEntries(
		officialLanguages.map((language) => [language, wordOf(form, `${name}:${language}`)])
	);
}

function goBack({ locals, params }: RequestEvent, key: string): never {
	redirect(303, `/${locals.language}/desk/${params.slug}/themes#theme-${key}`);
}

export const actions: Actions = {
	save: async (event) => {
		const { ctx, actor } = event.locals;
		const form = await readForm(event.request);
		const key = wordOf(form, 'key') || undefined;
		const parent = wordOf(form, 'parent') || undefined;
		const name = readTexts(form, 'name');
		const description = readTexts(form, 'description');
		const saved = await forStaff(event, async () => {
			try {
				const { slug } = event.params;
				return await saveTheme(ctx, actor, { slug, key, parent, name, description });
			} catch (failure) {
				if (!(failure instanceof AppError)) throw failure;
				if (failure.code !== 'invalid' && failure.code !== 'too-large') throw failure;
				const problem = failure.code === 'too-large' ? 'too-many' : String(failure.details.field);
				const long = failure.details.limit !== undefined && failure.code === 'invalid';
				const typed = { key: key ?? '', parent: parent ?? '', name, description };
				return fail(400, { ...typed, problem: long ? 'too-long' : problem });
			}
		});
		if ('key' in saved) goBack(event, saved.key);
		return saved;
	},
	move: async (event) => {
		const { ctx, actor } = event.locals;
		const form = await readForm(event.request);
		const key = wordOf(form, 'key');
		const way = wordOf(form, 'way') === 'up' ? 'up' : 'down';
		await forStaff(event, () => orderThemes(ctx, actor, { slug: event.params.slug, key, way }));
		goBack(event, key);
	},
	remove: async (event) => {
		const { ctx, actor } = event.locals;
		const form = await readForm(event.request);
		const key = wordOf(form, 'key');
		const recodeTo = wordOf(form, 'recodeTo') || undefined;
		const removed = await forStaff(event, () =>
			removeTheme(ctx, actor, { slug: event.params.slug, key, recodeTo })
		);
		if (!removed.ok) return fail(409, { key, refused: removed.reason });
		redirect(303, `/${event.locals.language}/desk/${event.params.slug}/themes?removed`);
	}
};
