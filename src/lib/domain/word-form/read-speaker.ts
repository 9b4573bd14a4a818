import type { StakeholderCategory } from '../respondent.ts';
import { stakeholderCategories } from '../respondent.ts';
import type { Speaker } from '../speaker.ts';
import type { FormWords } from './form-words.ts';
import { readChoice } from './read-choice.ts';
import { plainAnswer } from './plain-answer.ts';
import { stateNamed } from './read-words.ts';
import { whoKinds } from './who-kinds.ts';
import { whoCodes } from './who-rows.ts';

/**
 * The one that leads the reply, by what the form says of it. A name that is a State's needs no kind beside it; any other does, and without
 * one, or with a kind and no name, the words are given back.
 */
export function readSpeaker(
	cells: ReadonlyMap<string, string>,
	words: FormWords,
	prompts: readonly string[]
): { speaker?: Speaker; unplaced: string[] } {
	const cell = (code: string) => plainAnswer(cells.get(code) ?? '').replace(/\s+/g, ' ');
	const name = cell(whoCodes.name);
	const country = cell(whoCodes.country);
	const kinds = whoKinds(words);
	const offered = kinds.map(({ label, specify }) => ({
		labels: [label],
		...(specify && { specify })
	}));
	const choice = readChoice(cells.get(whoCodes.kind) ?? '', offered, { single: true, prompts });
	const [index] = choice.chosen;
	const kind = choice.chosen.length === 1 && index !== undefined ? kinds[index] : undefined;
	const state = stateNamed(name);
	const back = [name, kind?.label ?? '', choice.words, ...choice.stray];
	const nothing = { unplaced: [...back, country].filter((text) => text !== '') };
	if (name === '') return nothing;
	if (state && (kind === undefined || kind.kind === 'state'))
		return {
			speaker: { kind: 'state', state },
			unplaced: [choice.words, ...choice.stray].filter((text) => text !== '')
		};
	if (!kind || kind.kind === 'state') return nothing;
	const based = stateNamed(country);
	const place = based && { country: based };
	const unplaced = [...choice.stray, based ? '' : country].filter((text) => text !== '');
	if (kind.kind !== 'stakeholder') {
		if (choice.words !== '') unplaced.push(choice.words);
		return { speaker: { kind: kind.kind, name: name.slice(0, 300), ...place }, unplaced };
	}
	// A category of one's own needs its words, as on the page that asks who replies.
	if (kind.category === 'other' && choice.words === '') return nothing;
	const category: StakeholderCategory =
		stakeholderCategories.find((each) => each === kind.category) ?? 'other';
	if (category !== 'other' && choice.words !== '') unplaced.push(choice.words);
	return {
		speaker: {
			kind: 'stakeholder',
			name: name.slice(0, 300),
			category,
			...(category === 'other' && choice.words !== '' && { categoryWords: choice.words }),
			...place
		},
		unplaced
	};
}
