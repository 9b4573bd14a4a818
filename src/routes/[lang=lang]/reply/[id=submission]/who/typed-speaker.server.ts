import type { Speaker } from '#lib/domain/speaker.ts';
import { isEmbedded } from '#lib/domain/speaker.ts';
import type { TypedSpeaker } from '#lib/domain/typed-speaker.ts';
import { wordOf } from '#lib/server/form.ts';

/** The form with nothing filled in. */
export const blankSpeaker: Required<TypedSpeaker> = {
	kind: '',
	state: '',
	name: '',
	category: '',
	categoryWords: '',
	country: '',
	embedded: 'no'
};

export function typedFromSpeaker(speaker: Speaker): Required<TypedSpeaker> {
	const { embedded: _, ...named } = { embedded: undefined, ...speaker };
	return { ...blankSpeaker, ...named, embedded: isEmbedded(speaker) ? 'yes' : 'no' };
}

export function typedFromForm(form: FormData): Required<TypedSpeaker> {
	return {
		kind: wordOf(form, 'kind'),
		state: wordOf(form, 'state'),
		name: wordOf(form, 'name'),
		category: wordOf(form, 'category'),
		categoryWords: wordOf(form, 'category:words'),
		country: wordOf(form, 'country'),
		embedded: wordOf(form, 'embedded')
	};
}
