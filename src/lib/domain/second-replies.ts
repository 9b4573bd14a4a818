import { signingKeys } from './participation.ts';
import type { Submission } from './submission.ts';
import { isInForce } from './submission.ts';

/** Returns in force whose lead signatory is the same respondent, in the order in which they came in. */
export type RepeatedReplies<S> = { respondent: string; replies: S[] };

/**
 * Respondents in whose name, as lead, more than one return of the questionnaire is in force; by key. Participation counts
 * replies of the same signatories once, whereas the compilation reports each: staff decide which stands.
 */
export function repeatedReplies<
	S extends Pick<Submission, 'key' | 'status' | 'panel' | 'receivedAt' | 'signatories'>
>(submissions: readonly S[]): RepeatedReplies<S>[] {
	const byLead = new Map<string, S[]>();
	for (const submission of submissions) {
		if (!isInForce(submission) || submission.panel !== undefined) continue;
		const [lead] = signingKeys(submission);
		if (lead === undefined) continue;
		const known = byLead.get(lead);
		if (known === undefined) byLead.set(lead, [submission]);
		else known.push(submission);
	}
	return [...byLead]
		.filter(([, replies]) => replies.length > 1)
		.map(([respondent, replies]) => ({ respondent, replies: replies.sort(byArrival) }))
		.sort((a, b) => (a.respondent < b.respondent ? -1 : 1));
}

type Arrived = Pick<Submission, 'key' | 'receivedAt'>;

function byArrival(a: Arrived, b: Arrived): number {
	return (
		Date.parse(a.receivedAt ?? '1970-01-01') - Date.parse(b.receivedAt ?? '1970-01-01') ||
		(a.key < b.key ? -1 : 1)
	);
}
