import type { Compilation } from '#lib/domain/compilation/model.ts';
import { allInlines, linesOf } from '#lib/domain/compilation/findings/walk.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { formWords } from './form-words.ts';
import { languageName } from './language-name.ts';

/**
 * What the exports print beside passages for the editor, and what is no word of the document: of passages in the official
 * languages too that it no longer has, for an older file may have them.
 */
export function editorNotes(compilation: Compilation): string[] {
	const { language } = compilation;
	const words = formWords(language);
	const noteOf = (other: string) =>
		words.translationNeeded.replace('{language}', () => languageName(other, language));
	const notes = new Set([words.firstPersonNote, ...officialLanguages.map(noteOf)]);
	for (const { line } of linesOf(compilation))
		for (const inline of allInlines(line)) {
			if (inline.type !== 'text' || !inline.mark) continue;
			const { mark } = inline;
			if (mark.kind === 'translation-needed') notes.add(noteOf(mark.language));
		}
	return [...notes];
}
