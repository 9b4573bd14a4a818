import type { Footnote } from '#lib/domain/compilation/model.ts';
import type { Numbers } from '#lib/domain/compilation/numbering.ts';
import { directionOf, type OfficialLanguage } from '#lib/domain/language.ts';
import type { FormWords } from '../words/form-words-type.ts';

/** What every handler needs to know while one document is written. */
export type Writing = {
	language: OfficialLanguage;
	rightToLeft: boolean;
	words: FormWords;
	numbers: Numbers;
	/** Names of bookmarks by node id. */
	bookmarks: ReadonlyMap<string, string>;
	/** Numbered notes met so far, in the order of their marks; the place in the list plus one is the note's id. */
	footnotes: Footnote[];
	/** Called when a numbered paragraph is begun. */
	beginParagraph: () => void;
};

export function startWriting(
	language: OfficialLanguage,
	words: FormWords,
	numbers: Numbers,
	anchors: ReadonlyMap<string, string>,
	beginParagraph: () => void = () => undefined
): Writing {
	return {
		language,
		rightToLeft: directionOf(language) === 'rtl',
		words,
		numbers,
		bookmarks: new Map([...anchors].map(([id, anchor]) => [id, anchor.replaceAll('-', '_')])),
		footnotes: [],
		beginParagraph
	};
}
