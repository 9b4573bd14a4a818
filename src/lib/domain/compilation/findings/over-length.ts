import { countWords } from '../word-count.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';

/**
 * More words than the consultation allows its document: body, headings and footnotes counted, annexes not.
 * Source: the limit of 8,500 words for reports of the Secretariat (A/RES/52/214, section B; A/RES/53/208, section B).
 */
export function overLength(document: CheckedDocument): Finding[] {
	const { wordLimit } = document.snapshot.consultation.document;
	const body = document.lines.filter(({ part }) => part === 'body');
	const letters = body.reduce((sum, { text }) => sum + text.length, 0);
	if (letters < wordLimit) return [];
	const { words } = countWords(document.compilation);
	if (words <= wordLimit) return [];
	return [
		{
			rule: 'over-length',
			severity: 'look',
			where: { node: 'document', kind: 'document', mark: '', number: 0 },
			stated: words,
			found: wordLimit,
			message: 'over-length'
		}
	];
}
