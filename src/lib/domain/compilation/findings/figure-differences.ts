import type { OfficialLanguage } from '../../language.ts';
import { figuresOf, spokenIn } from './figures.ts';

type Worded = { text: string; language: OfficialLanguage };

/**
 * The figures (days, years, acts, symbols, numbers from ten on) that a translation lacks of its original, and those that it
 * has beyond it. A number in words counts as the same in digits; what `excepted` says may differ.
 */
export function figureDifferences(
	original: Worded,
	translation: Worded,
	excepted: (figure: string) => boolean = () => false
): { lacks: string[]; adds: string[] } {
	if (!hasDigits.test(original.text) && !hasDigits.test(translation.text))
		return { lacks: [], adds: [] };
	const theirs = figuresOf(original.text, original.language);
	const ours = figuresOf(translation.text, translation.language);
	const lacks = (figures: Set<string>, others: Set<string>, spoken: () => Set<string>) =>
		[...figures]
			.filter((each) => !others.has(each) && !excepted(each))
			.filter((each) => !spoken().has(each));
	return {
		lacks: lacks(theirs, ours, () => spokenIn(translation.text, translation.language)),
		adds: lacks(ours, theirs, () => spokenIn(original.text, original.language))
	};
}

const hasDigits = /[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/u;
