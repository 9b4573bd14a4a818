import type { OfficialLanguage } from '../../language.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { matchesOf, styleFindings } from './style-findings.ts';

const western = /[（）【】，。；：]/gu;
const wrong: Record<OfficialLanguage, RegExp> = {
	ar: /[（）【】，。；：]|(?<=\p{Script=Arabic}\s?)[,;?](?=\s|$)/gu,
	zh: /[（）【】]|(?<=\p{Script=Han})[,;?](?=\p{Script=Han}|\s|$)/gu,
	en: western,
	fr: western,
	ru: western,
	es: western
};

/**
 * Brackets and punctuation of another language: full-width brackets, also in Chinese, where UN documents print half-width
 * ones; Latin commas between Arabic or Chinese words. Source: A/HRC/19/50 in Chinese; the Arabic editorial manual.
 */
export function brackets(document: CheckedDocument): Finding[] {
	const pattern = wrong[document.language];
	return styleFindings(document, { rule: 'brackets', message: 'brackets' }, (text) =>
		matchesOf(text, pattern, 8).slice(0, 1)
	);
}
