import type { OfficialLanguage } from '../language.ts';
import type { Speaker } from '../speaker.ts';
import { isEmbedded } from '../speaker.ts';
import type { FormRow } from './form-row.ts';
import type { FormWords } from './form-words.ts';
import { whoKinds } from './who-kinds.ts';
import { lineOfSpeaker } from './who-lines.ts';

/** Codes of the rows that ask who replies. A colon stands in no key of a question. */
export const whoCodes = {
	kind: 'who:kind',
	name: 'who:name',
	country: 'who:country',
	others: 'who:others',
	voices: 'who:voices'
} as const;

/**
 * The rows that ask who replies, filled where it is known: name, kind and country of the one that leads; the others that
 * sign, and the voices within the reply, one on each line.
 */
export function whoRows(
	words: FormWords,
	language: OfficialLanguage,
	speakers: readonly Speaker[]
): FormRow[] {
	const own = (text: string) => ({ text, language });
	const [lead, ...others] = speakers.filter((each) => !isEmbedded(each));
	const name = lead && (lead.kind === 'state' ? words.stateName(lead.state) : lead.name);
	const country = lead && lead.kind !== 'state' ? lead.country : undefined;
	const category = lead?.kind === 'stakeholder' ? lead.category : undefined;
	const categoryWords = lead?.kind === 'stakeholder' ? lead.categoryWords : undefined;
	const lines = (listed: readonly Speaker[]) =>
		own(listed.map((each) => lineOfSpeaker(each, words, language)).join('\n\n'));
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
					chosen: each.kind === lead?.kind && each.category === category
				})),
				specify: { prompt: words.specify, answer: own(categoryWords ?? '') }
			}
		},
		{
			code: whoCodes.country,
			label: own(words.whoCountry),
			notes: [own(words.whoCountryHint)],
			field: { kind: 'words', answer: own(country ? words.stateName(country) : ''), long: false }
		},
		{
			code: whoCodes.others,
			label: own(words.whoOthers),
			notes: [own(words.whoOthersHint)],
			field: { kind: 'words', answer: lines(others), long: false }
		},
		{
			code: whoCodes.voices,
			label: own(words.whoVoices),
			notes: [own(words.whoVoicesHint)],
			field: { kind: 'words', answer: lines(speakers.filter(isEmbedded)), long: false }
		}
	];
}
