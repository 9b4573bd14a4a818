import { formatDay } from '#lib/domain/dates.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { ReplyFilter, ReplyOrder } from '#lib/domain/reply-list.ts';
import { listedStatuses, waitedFor } from '#lib/domain/reply-list.ts';
import { respondentKinds, stakeholderCategories } from '#lib/domain/respondent.ts';
import { regionalGroups } from '#lib/domain/states.ts';
import { channels, consents } from '#lib/domain/submission.ts';
import { statesInOrder } from '#lib/i18n/state-list.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import type { SubmissionList } from '#lib/server/usecases/list-submissions.ts';
import { languageIn } from '#lib/i18n/language-in.ts';
import { listQuery } from './address.ts';

type Option = { value: string; text: string };
export type FilterField = { name: string; label: string; chosen: string; options: Option[] };

/** The selects of the form that narrows the list; `more` are those that stand behind a heading to be opened. */
export function filterFields(
	filter: ReplyFilter,
	list: Pick<SubmissionList, 'languages' | 'registrars' | 'themes'>,
	language: OfficialLanguage
): { usual: FilterField[]; more: FilterField[] } {
	const t = translatorOf(language);
	const field = (name: keyof ReplyFilter, label: string, options: Option[]): FilterField => {
		const value = filter[name];
		const chosen = typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? '');
		return { name, label, chosen, options };
	};
	const known = (values: readonly string[], keyOf: (value: string) => string) =>
		values.map((value) => ({ value, text: t(keyOf(value)) }));
	const yesNo = (keyOf: (value: string) => string) => known(['yes', 'no'], keyOf);
	const by = (name: string) => t(`desk:filter-by.${name}`);
	return {
		usual: [
			field(
				'completeness',
				by('completeness'),
				known(['complete', 'incomplete', 'empty'], (value) => `common:completeness.${value}`)
			),
			field(
				'kind',
				by('kind'),
				known(respondentKinds, (value) => `desk:kind.${value}`)
			),
			field(
				'channel',
				by('channel'),
				known(channels, (value) => `desk:channel.${value}`)
			),
			field(
				'language',
				by('language'),
				list.languages.map((value) => ({ value, text: languageIn(t, language, value) }))
			),
			field(
				'late',
				by('late'),
				yesNo((value) => `desk:is-late.${value}`)
			),
			field(
				'joint',
				by('joint'),
				yesNo((value) => `desk:is-joint.${value}`)
			),
			field(
				'consent',
				by('consent'),
				known(consents, (value) => `common:consent.${value}`)
			),
			field(
				'status',
				by('status'),
				known(listedStatuses, (value) => `desk:status.${value}`)
			)
		],
		more: [
			field(
				'group',
				t('search:by.group'),
				known(regionalGroups, (value) => `registry:groups.${value}`)
			),
			field(
				'category',
				t('search:by.category'),
				known(stakeholderCategories, (value) =>
					value === 'other' ? 'desk:kind.other' : `common:category.${value}`
				)
			),
			field(
				'country',
				t('search:by.country'),
				statesInOrder(language).map(({ key, name }) => ({ value: key, text: name }))
			),
			field(
				'waits',
				t('search:by.waits'),
				known(waitedFor, (value) => `search:waits.${value}`)
			),
			field(
				'registrar',
				t('search:by.registrar'),
				list.registrars.map(({ id, name }) => ({ value: id, text: name }))
			),
			field(
				'theme',
				t('search:by.theme'),
				list.themes.map(({ key, name }) => ({ value: key, text: wordingIn(name, language).text }))
			),
			field(
				'files',
				t('search:by.files'),
				yesNo((value) => `search:files.${value}`)
			),
			field(
				'read',
				t('search:by.read'),
				yesNo((value) => `search:read.${value}`)
			)
		]
	};
}

/** What narrows the list, each with the query of the list without it. */
export function chipsOf(
	filter: ReplyFilter,
	order: ReplyOrder,
	fields: ReturnType<typeof filterFields>,
	language: OfficialLanguage
): { text: string; query: string }[] {
	const t = translatorOf(language);
	const without = (name: string) => listQuery({ filter: { ...filter, [name]: undefined }, order });
	const typed = (['words', 'name', 'from', 'to'] as const).flatMap((name) => {
		const said = filter[name];
		const isDay = name === 'from' || name === 'to';
		const value = said !== undefined && isDay ? formatDay(said, language) : said;
		return value === undefined
			? []
			: [
					{
						text: t('search:list.chip', { name: t(`search:by.${name}`), value }),
						query: without(name)
					}
				];
	});
	const chosen = [...fields.usual, ...fields.more].flatMap(({ name, label, chosen, options }) => {
		const value = options.find((option) => option.value === chosen)?.text ?? chosen;
		return chosen === ''
			? []
			: [{ text: t('search:list.chip', { name: label, value }), query: without(name) }];
	});
	return [...typed, ...chosen];
}
