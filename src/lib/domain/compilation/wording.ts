import type { OfficialLanguage, Texts } from '../language.ts';
import { wordingIn } from '../language.ts';
import type { Inline, Text } from './model.ts';

/** Texts of the consultation as a line of the document: a text that the language lacks stands in another, visibly marked. */
export function wordsIn(
	texts: Texts | undefined,
	language: OfficialLanguage,
	before = ''
): Inline[] {
	if (texts === undefined) return [];
	const wording = wordingIn(texts, language);
	const text: Text = { type: 'text', text: before + wording.text };
	if (wording.language !== language) {
		text.mark = { kind: 'translation-needed', language: wording.language };
	}
	return text.text === '' ? [] : [text];
}

/** The first of the texts that the language lacks decides the mark of a sentence that quotes them. */
export function markMissing(
	inlines: Inline[],
	quoted: readonly (Texts | undefined)[],
	language: OfficialLanguage
): Inline[] {
	const missing = quoted.find((texts) => texts !== undefined && texts[language] === undefined);
	if (missing === undefined) return inlines;
	const mark = {
		kind: 'translation-needed' as const,
		language: wordingIn(missing, language).language
	};
	return inlines.map((inline) =>
		inline.type === 'text' && inline.mark === undefined ? { ...inline, mark } : inline
	);
}
