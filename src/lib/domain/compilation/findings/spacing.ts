import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { matchesOf, styleFindings } from './style-findings.ts';

/** Two spaces or more between words. Source: the United Nations editorial manual: one space after every stop. */
export function spacing(document: CheckedDocument): Finding[] {
	return styleFindings(document, { rule: 'spacing', message: 'double-space' }, (text) =>
		/\S[ \u00a0]{2,}\S/u.test(text) ? matchesOf(text, /(?<=\S)[ \u00a0]{2,}(?=\S)/gu, 12) : []
	);
}
