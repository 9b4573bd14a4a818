import type { Compilation } from '#lib/domain/compilation/model.ts';
import { allInlines, linesOf } from '#lib/domain/compilation/findings/walk.ts';
import { formWords } from './form-words.ts';
import { languageName } from './language-name.ts';

/** What the exports print beside passages for the editor, and what is no word of the document. */
export function editorNotes(compilation: Compilation): string[] {
	const { language } = compilation;
	const words = formWords(language);
	const notes = new Set<string>();
	for (const { line } of linesOf(compilation))
		for (const inline of allInlines(line)) {
			if (inline.type !== 'text' || !inline.mark) continue;
			const { mark } = inline;
			if (mark.kind === 'first-person') notes.add(words.firstPersonNote);
			if (mark.kind === 'translation-needed')
				notes.add(
					words.translationNeeded.replace('{language}', () => languageName(mark.language, language))
				);
		}
	return [...notes];
}
