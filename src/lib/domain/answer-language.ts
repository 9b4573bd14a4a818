import type { OfficialLanguage } from './language.ts';
import type { Question } from './questionnaire.ts';
import type { Answer } from './submission.ts';
import type { TypedAnswer } from './typed-answer.ts';

/** The question is answered in words of a language; a date, a number, an address and a State are in none. */
export function isInWords({ kind, options }: Pick<Question, 'kind' | 'options'>): boolean {
	return kind === 'long-text' || kind === 'short-text' || options !== undefined;
}

/**
 * The answer in its language: the one that a person says, now or before; else the one `found` in the words; else the one
 * that it had, and at first that of the page.
 */
export function inItsLanguage(
	answer: Answer,
	{
		said,
		found,
		known,
		pageLanguage
	}: {
		said: TypedAnswer['language'];
		found: string | undefined;
		known: Answer | undefined;
		pageLanguage: OfficialLanguage;
	}
): Answer {
	const { languageChosen: _, ...words } = answer;
	if (said !== undefined && said !== 'found')
		return { ...words, language: said, languageChosen: true };
	if (said === undefined && known?.languageChosen)
		return { ...words, language: known.language, languageChosen: true };
	return { ...words, language: found ?? known?.language ?? pageLanguage };
}
