import type { MessageKey, Place } from '../finding.ts';

/** Numbers are written out in the form of the language already; a name is that of the respondent, without article. */
export type FindingParams = { name: string; stated: string; found: string };

/** The words of findings in one language. */
export type FindingWords = {
	places: Record<Exclude<Place['kind'], 'annex'>, (mark: string) => string>;
	messages: Record<MessageKey, (params: FindingParams) => string>;
};
