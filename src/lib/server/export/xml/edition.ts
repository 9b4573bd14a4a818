import type { Numbers } from '#lib/domain/compilation/numbering.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { FormWords } from '../words/form-words-type.ts';

/** What every handler needs to know while one edition is written. */
export type Edition = {
	language: OfficialLanguage;
	words: FormWords;
	numbers: Numbers;
	/** The `eId` of a node that has a number: `para_5`, `section_2_1`, `annex_1`, `note_3`. */
	eIdOf: (id: string) => string;
	/** A new `eId` of this kind for an element that nothing refers to. */
	newId: (kind: string) => string;
};
