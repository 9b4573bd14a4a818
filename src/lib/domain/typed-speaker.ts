import { stakeholderCategories } from './respondent.ts';
import type { Speaker } from './speaker.ts';
import { findState } from './states.ts';
import { tidyWords } from './words.ts';

/** What the form of "who replies" says, as it was typed. */
export type TypedSpeaker = {
	kind: string;
	state: string;
	name: string;
	category: string;
	categoryWords: string;
	country: string;
	/** `yes` where the body speaks inside the reply without signing it. */
	embedded?: string;
};

export type SpeakerField = 'kind' | 'state' | 'name' | 'category' | 'categoryWords';

const longestName = 300;

/** The speaker that the form names, or the fields that are missing or hold what cannot be. */
export function speakerFromTyped(
	typed: TypedSpeaker
): { ok: true; speaker: Speaker } | { ok: false; fields: SpeakerField[] } {
	const { kind } = typed;
	if (kind === 'state')
		return findState(typed.state)
			? { ok: true, speaker: { kind, state: typed.state } }
			: { ok: false, fields: ['state'] };
	if (kind !== 'stakeholder' && kind !== 'un-entity' && kind !== 'other')
		return { ok: false, fields: ['kind'] };
	const name = tidyWords(typed.name).replace(/\s+/g, ' ').slice(0, longestName).toWellFormed();
	const more = {
		...(findState(typed.country) && { country: typed.country }),
		...(typed.embedded === 'yes' && { embedded: { questions: [] } })
	};
	if (kind !== 'stakeholder')
		return name ? { ok: true, speaker: { kind, name, ...more } } : { ok: false, fields: ['name'] };
	const category = stakeholderCategories.find((each) => each === typed.category);
	const words = tidyWords(typed.categoryWords).slice(0, longestName).toWellFormed();
	if (!category || !name || (category === 'other' && !words))
		return {
			ok: false,
			fields: [
				...(name ? [] : (['name'] as const)),
				...(category ? [] : (['category'] as const)),
				...(category === 'other' && !words ? (['categoryWords'] as const) : [])
			]
		};
	const specified = category === 'other' ? { categoryWords: words } : {};
	return { ok: true, speaker: { kind, name, category, ...specified, ...more } };
}
