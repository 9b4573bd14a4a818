import type { Submission } from '../submission.ts';
import { hashOfWords } from '../words.ts';

/** Ids that other parts of the compilation point to. */
export const annexIds = {
	contributions: 'annex-contributions',
	statement: 'annex-statement',
	questionnaire: 'annex-questionnaire'
};

/**
 * Words by which ids know a submission: stable from one draft to the next.
 * Those of an unattributed submission do not hold its key, which may be a name.
 */
export function idOfSubmission(submission: Pick<Submission, 'key' | 'consent'>): string {
	return submission.consent === 'attributed'
		? submission.key
		: `unnamed-${hashOfWords(`unnamed ${submission.key}`).slice(0, 12)}`;
}

/** Id of the `ordinal`-th paragraph, from 1, that reports a submission under `theme`. `scope` begins the ids of a section. */
export function reportedId(
	submission: Pick<Submission, 'key' | 'consent'>,
	theme: string,
	ordinal: number,
	scope = ''
): string {
	return `p-${scope}${idOfSubmission(submission)}-${theme}-${ordinal}`;
}

/** What the ids of a planned section begin with; nothing for the replies of the model case. */
export function scopeOf(sectionKey: string): string {
	return sectionKey === 'replies' ? '' : `${sectionKey}-`;
}

/** Id of the section that a planned section of replies becomes. */
export function idOfReplies({ key }: { key: string }): string {
	return key === 'replies' ? 'replies' : `s-${key}`;
}
