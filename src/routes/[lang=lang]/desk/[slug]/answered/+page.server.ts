import { answerStates } from '#lib/domain/answered-list.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { stateName } from '#lib/domain/states.ts';
import { respondentKinds } from '#lib/domain/respondent.ts';
import { columnName, rowName } from '#lib/i18n/figure-words.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { listAnswered } from '#lib/server/usecases/list-answered.ts';
import { answeredQuery, categoryChoices, groupChoices, readAnsweredAddress } from './asked-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const asked = event.url.searchParams;
	const filter = readAnsweredAddress(asked);
	const after = asked.get('after')?.slice(0, 200) ?? undefined;
	const { entries, next } = await forStaff(event, () =>
		listAnswered(ctx, actor, { slug, filter, after })
	);
	const t = translatorOf(language);
	const group = (key: string) => rowName(t, language, 'groups', key);
	const category = (key: string) => rowName(t, language, 'categories', key);
	return {
		filter,
		entries: entries.map((entry) => ({
			key: entry.key,
			// As in every list of States: the short name of the United Nations, not that of running text.
			name:
				entry.kind === 'state'
					? { text: stateName(entry.key, language), language }
					: wordingIn(entry.name, language),
			belongs:
				entry.kind === 'state'
					? group(entry.group ?? 'observers')
					: entry.kind === 'stakeholder'
						? category(entry.category ?? 'unknown')
						: '',
			answer: entry.answer,
			says: columnName(t, entry.answer),
			replies: entry.replies
		})),
		next: next && answeredQuery(filter, next),
		choices: {
			kind: respondentKinds.map((value) => ({ value, text: t(`desk:kinds.${value}`) })),
			group: groupChoices.map((value) => ({ value, text: group(value) })),
			category: categoryChoices.map((value) => ({ value, text: category(value) })),
			answer: answerStates.map((value) => ({ value, text: columnName(t, value) }))
		}
	};
};
