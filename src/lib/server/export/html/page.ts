import type { Numbers } from '#lib/domain/compilation/numbering.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { FormWords } from '../words/form-words-type.ts';

/** What every handler needs to know while one page is written. */
export type Page = {
	language: OfficialLanguage;
	words: FormWords;
	numbers: Numbers;
	/** Ids of elements by node id. */
	anchors: ReadonlyMap<string, string>;
};

/** The element id of a node that has a number. */
export function anchorOf(id: string, page: Page): string {
	const anchor = page.anchors.get(id);
	if (anchor === undefined) throw new Error(`the node ${id} has no number`);
	return anchor;
}
