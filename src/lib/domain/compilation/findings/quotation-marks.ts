import type { OfficialLanguage } from '../../language.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { matchesOf, styleFindings } from './style-findings.ts';
import { withoutQuotations } from './without-quotations.ts';

/** Marks of other languages; those of the language may hold others inside. */
const others: Record<OfficialLanguage, { inside: [open: string, close: string]; wrong: RegExp }> = {
	ar: { inside: ['«', '»'], wrong: /[“”„「」]/gu },
	zh: { inside: ['“', '”'], wrong: /[«»„「」『』]/gu },
	en: { inside: ['“', '”'], wrong: /[«»„「」]/gu },
	fr: { inside: ['«', '»'], wrong: /[“”„「」]/gu },
	ru: { inside: ['«', '»'], wrong: /[“”「」]/gu },
	es: { inside: ['“', '”'], wrong: /[«»„「」]/gu }
};

/**
 * Straight quotation marks, and marks of another language. Source: the editorial manuals: “ ” in English, Chinese and
 * Spanish, « » in French, Russian and Arabic.
 */
export function quotationMarks(document: CheckedDocument): Finding[] {
	const { inside, wrong } = others[document.language];
	return [
		...styleFindings(document, { rule: 'quotation-marks', message: 'straight-quotes' }, (text) =>
			text.includes('"') ? matchesOf(text, /"[^"]{0,40}"?/gu).slice(0, 1) : []
		),
		...styleFindings(document, { rule: 'quotation-marks', message: 'other-quotes' }, (text) =>
			text.search(wrong) !== -1
				? matchesOf(withoutQuotations(text, ...inside), wrong, 12).slice(0, 1)
				: []
		)
	];
}
