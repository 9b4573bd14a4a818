import type { MessageKey, Place } from '../finding.ts';

/**
 * Numbers and days are written out in the form of the language already; a name is that of the respondent, without article;
 * `words` are those of the document, as printed, or the name of a language. What a finding lacks is empty.
 */
export type FindingParams = { name: string; stated: string; found: string; words: string };

/** The words of findings in one language. */
export type FindingWords = {
	places: Record<Exclude<Place['kind'], 'annex'>, (mark: string) => string>;
	messages: Record<MessageKey, (params: FindingParams) => string>;
};
