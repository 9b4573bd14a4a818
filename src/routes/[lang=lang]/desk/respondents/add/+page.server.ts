import { fail, redirect } from '@sveltejs/kit';
import { wordingIn } from '#lib/domain/language.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { getRegistryImport } from '#lib/server/usecases/get-registry-import.ts';
import { saveRespondent } from '#lib/server/usecases/save-respondent.ts';
import { choicesIn } from '../choices.server.ts';
import { typedRespondent } from '../typed-respondent.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	await forStaff(event, () => getRegistryImport(ctx, actor, {}));
	return {
		choices: choicesIn(language),
		words: wordsFor(language, 'errors', 'account', 'desk', 'registry')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { ctx, actor, language } = event.locals;
		const form = await readForm(event.request);
		const cells = typedRespondent(form);
		const isOther = wordOf(form, 'other') === 'yes';
		const saved = await forStaff(event, () => saveRespondent(ctx, actor, { cells, isOther }));
		if (saved.ok) redirect(303, `/${language}/desk/respondents/${saved.key}?saved`);
		if (saved.reason === 'faults') return fail(400, { cells, faults: saved.faults, likely: [] });
		const likely = saved.likely.map(({ entry, resemblance }) => ({
			key: entry.key,
			name: wordingIn(entry.name, language),
			resemblance
		}));
		return fail(409, { cells, faults: [], likely });
	}
};
