import { provenanceIn } from '../editing/basis.ts';
import { mapInlines } from '../editing/follow-draft.ts';
import { anyMark, contentOfTyped } from '../editing/read-typed-paragraph.ts';
import { footnotesIn } from '../plain-text.ts';
import type { Inline } from '../model.ts';
import type { OfficialLanguage } from '../../language.ts';
import { phrasesOf } from '../phrases/phrases-of.ts';
import { addNoteAtEnd } from '../reported-paragraph.ts';
import { isTranslated } from './edition-unit.ts';

/**
 * The line that a translation makes of `original`: its words rest on all that the original rests on. Footnotes are those of
 * the original in its order, whatever marks the words have, since their numbers are the same in every edition: one too
 * many falls away, one that is lacking stands at the end. References go where those of the original go.
 */
export function translatedLine(
	words: string,
	original: readonly Inline[],
	language: OfficialLanguage
): Inline[] {
	const provenance = provenanceIn(original);
	let notes = 0;
	const marked = words.replace(anyMark, (mark) => {
		if (mark.startsWith('[#')) return mark;
		notes += 1;
		return `[^${notes}]`;
	});
	const content = mapInlines(contentOfTyped(marked, original, language), (inline) =>
		inline.type === 'text'
			? { ...inline, ...(provenance.length > 0 && { provenance, written: true as const }) }
			: inline
	);
	return withNotesOf(content, original, language);
}

/** The line with the footnotes of the original in the places of its own, one after the other; those left over stand at its end. */
export function withNotesOf(
	line: readonly Inline[],
	original: readonly Inline[],
	language: OfficialLanguage
): Inline[] {
	const notes = footnotesIn(original);
	const content = mapInlines(line, (inline) =>
		inline.type === 'footnote' ? notes.shift() : inline
	);
	for (const note of notes) addNoteAtEnd(content, note, phrasesOf(language).noteAfterPunctuation);
	return content;
}

/** The line as the original has it, marked as not translated. */
export function untranslatedLine(original: readonly Inline[], from: OfficialLanguage): Inline[] {
	return mapInlines(original, (inline) =>
		inline.type === 'text' && isTranslated(inline.text)
			? { ...inline, mark: { kind: 'translation-needed', language: from } }
			: inline
	);
}
