import type { Submission } from '../submission.ts';
import { hashOfWords } from '../words.ts';

/** Ids that other parts of the compilation point to. */
export const annexIds = {
	contributions: 'annex-contributions',
	statement: 'annex-statement',
	questionnaire: 'annex-questionnaire'
};

/**
 * Id of a paragraph that reports a submission: stable from one draft to the next.
 * That of an unattributed submission does not hold its key, which may be a name.
 */
export function reportedId(
	submission: Pick<Submission, 'key' | 'consent'>,
	theme: string,
	ordinal: number
): string {
	const about =
		submission.consent === 'attributed'
			? submission.key
			: `unnamed-${hashOfWords(`unnamed ${submission.key}`).slice(0, 12)}`;
	return `p-${about}-${theme}-${ordinal}`;
}
