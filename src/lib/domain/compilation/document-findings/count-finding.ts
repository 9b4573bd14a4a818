import type { DocumentFinding } from './document-finding.ts';
import type { Passage } from './passages.ts';

/** A number that a passage states and that something else in the document does not give. */
export function countFinding(
	passage: Passage,
	stated: number,
	found: number,
	message: DocumentFinding['message']
): DocumentFinding {
	return {
		rule: 'stated-count',
		severity: 'blocks',
		where: passage.where,
		stated,
		found,
		message
	};
}
