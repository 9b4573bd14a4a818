import { error } from '@sveltejs/kit';
import { formatInstant } from '#lib/i18n/instants.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readCompilation } from '#lib/server/usecases/read-compilation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, edition } = event.params;
	const read = await forStaff(event, () =>
		readCompilation(ctx, actor, { slug, language: edition, messages: language })
	);
	if (!read) error(404, { code: 'not-found', message: 'not-found' });
	return {
		edition,
		model: read.model,
		masthead: read.masthead,
		number: read.number,
		when: formatInstant(read.draftedAt, language, 'geneva'),
		by: read.draftedBy,
		findings: read.findings,
		sources: Object.fromEntries(
			Object.entries(read.sources).map(([key, { id, names }]) => [
				key,
				{ id, names: names.map((name) => wordingIn(name, language)) }
			])
		)
	};
};
