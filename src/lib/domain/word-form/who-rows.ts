import type { OfficialLanguage } from '../language.ts';
import type { Speaker } from '../speaker.ts';
import type { FormRow } from './form-row.ts';
import type { FormWords } from './form-words.ts';

/** Codes of the rows that ask who replies. A colon stands in no key of a question. */
export const whoCodes = { kind: 'who:kind', name: 'who:name', country: 'who:country' } as const;

/** The kinds of respondent that the form offers, in its order: a State, each category of stakeholder, the others. */
export function whoKinds(
	words: FormWords
): { kind: Speaker['kind']; category?: string; label: string; specify?: boolean }[] {
	return [
		{ kind: 'state', label: words.state },
		...words.categories.map(({ key, label }) => ({
			kind: 'stakeholder' as const,
			category: key,
			label,
			...(key === 'other' && { specify: true })
		})),
		{ kind: 'un-entity', label: words.unEntity },
		{ kind: 'other', label: words.other }
	];
}

/** The rows that ask who replies, filled where it is known. */
export function whoRows(
	words: FormWords,
	language: OfficialLanguage,
	speaker: Speaker | undefined
): FormRow[] {
	const own = (text: string) => ({ text, language });
	const name =
		speaker && (speaker.kind === 'state' ? words.stateName(speaker.state) : speaker.name);
	const country = speaker && speaker.kind !== 'state' ? speaker.country : undefined;
	const category = speaker?.kind === 'stakeholder' ? speaker.category : undefined;
	const categoryWords = speaker?.kind === 'stakeholder' ? speaker.categoryWords : undefined;
	return [
		{
			code: whoCodes.name,
			label: own(words.whoName),
			notes: [own(words.whoNameHint)],
			field: { kind: 'words', answer: own(name ?? ''), long: false }
		},
		{
			code: whoCodes.kind,
			label: own(words.whoKind),
			notes: [own(words.oneOnly)],
			field: {
				kind: 'choice',
				options: whoKinds(words).map((each) => ({
					label: own(each.label),
					chosen: each.kind === speaker?.kind && each.category === category
				})),
				specify: { prompt: words.specify, answer: own(categoryWords ?? '') }
			}
		},
		{
			code: whoCodes.country,
			label: own(words.whoCountry),
			notes: [own(words.whoCountryHint)],
			field: { kind: 'words', answer: own(country ? words.stateName(country) : ''), long: false }
		}
	];
}
