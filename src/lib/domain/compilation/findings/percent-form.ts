import type { OfficialLanguage } from '../../language.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { matchesOf, styleFindings } from './style-findings.ts';

/** What is wrong in a language; those that are absent print the sign after the figure, with or without a space. */
const patterns: Partial<Record<OfficialLanguage, RegExp>> = {
	en: /[0-9]+(?:[.,][0-9]+)?\s?(?:%|percent\b)/gu,
	fr: /[0-9]+(?:[.,][0-9]+)?%/gu,
	ar: /[0-9]+(?:[.,][0-9]+)?\s?[%٪]|[%٪]\s?[0-9]+/gu
};

/**
 * A percentage not in the form of the language: `per cent` in English, a space before the sign in French, في المائة in
 * Arabic. Source: the United Nations editorial manual and its counterparts.
 */
export function percentForm(document: CheckedDocument): Finding[] {
	const pattern = patterns[document.language];
	if (pattern === undefined) return [];
	return styleFindings(document, { rule: 'percent-form', message: 'percent-form' }, (text) =>
		matchesOf(text, pattern)
	);
}
