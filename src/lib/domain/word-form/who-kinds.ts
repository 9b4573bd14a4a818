import type { Speaker } from '../speaker.ts';
import type { FormWords } from './form-words.ts';

/** A kind of respondent as the form offers it; `specify` asks for words of one's own. */
export type WhoKind = {
	kind: Speaker['kind'];
	category?: string;
	label: string;
	specify?: boolean;
};

/** The kinds of respondent that the form offers, in its order: a State, each category of stakeholder, the others. */
export function whoKinds(words: FormWords): WhoKind[] {
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
