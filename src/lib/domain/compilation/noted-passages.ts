import type { Inline, Text } from './model.ts';

/**
 * The passages of a line after which a note to the editor stands, that translation is needed or that words are in the
 * first person: of each foreign language the last passage, and the last words in the first person,
 * so that a paragraph of many such sentences, each of them highlighted, says it once. Footnotes are lines of their own.
 */
export function notedPassages(inlines: readonly Inline[]): ReadonlySet<Text> {
	const last = new Map<string, Text>();
	const visit = (line: readonly Inline[]) => {
		for (const inline of line) {
			if (inline.type === 'text' && inline.mark?.kind === 'translation-needed') {
				last.set(inline.mark.language, inline);
			} else if (inline.type === 'text' && inline.mark?.kind === 'first-person') {
				last.set('first person', inline);
			} else if (inline.type === 'list') {
				for (const item of inline.items) visit(item.content);
			}
		}
	};
	visit(inlines);
	return new Set(last.values());
}

/** `text` and the white space at its end apart: a note stands before that space. */
export function splitEnd(text: string): [words: string, space: string] {
	const words = text.trimEnd();
	return [words, text.slice(words.length)];
}
