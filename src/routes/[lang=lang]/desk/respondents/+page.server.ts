import { wordingIn } from '#lib/domain/language.ts';
import { respondentKinds } from '#lib/domain/respondent.ts';
import { findState, stateName } from '#lib/domain/states.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { listRespondents } from '#lib/server/usecases/list-respondents.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const asked = event.url.searchParams;
	const kind = respondentKinds.find((each) => each === asked.get('kind')) ?? 'stakeholder';
	const query = (asked.get('q') ?? '').slice(0, 200);
	const after = (asked.get('after') ?? '').slice(0, 100);
	const list = await forStaff(event, () => listRespondents(ctx, actor, { kind, query, after }));
	const { compare } = new Intl.Collator(language);
	const respondents = list.respondents.map(
		({ key, kind, name, formalName, group, entry, resemblance }) => ({
			key,
			kind,
			name: wordingIn(name, language),
			formal: formalName && wordingIn(formalName, language).text,
			group,
			aliases: entry?.aliases ?? [],
			category: entry?.category,
			accreditation: entry?.accreditation,
			country: entry?.country && findState(entry.country) && stateName(entry.country, language),
			resemblance
		})
	);
	return {
		kind,
		query,
		kinds: respondentKinds,
		mayChange: list.mayChange,
		mayExportConfidential: list.mayExportConfidential,
		respondents:
			kind === 'state' && query === ''
				? respondents.sort((a, b) => compare(a.name.text, b.name.text))
				: respondents,
		next: list.next && `?kind=${kind}&after=${encodeURIComponent(list.next)}`,
		words: wordsFor(language, 'errors', 'account', 'desk', 'registry')
	};
};
