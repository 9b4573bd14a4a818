import type { Consent, SubmissionStatus } from './submission.ts';
import { consents } from './submission.ts';

/** Where a reply stands now. `replacedBy`: ids of replies that were decided to stand in its place. */
export type ReplyStand = {
	status: SubmissionStatus;
	consent: Consent;
	replacedBy: readonly string[];
};

/**
 * What consent lets be read of a reply on which an issued document rests, where it stands now. A reply that was replaced stays,
 * but the respondents speak last in the one that stands in its place: what they withdraw or narrow there holds for both.
 * Undefined where nothing does, since it was withdrawn.
 */
export function consentNow(
	id: string,
	stands: ReadonlyMap<string, ReplyStand>
): Consent | undefined {
	const linked = new Set([id]);
	for (const each of linked) {
		const stand = stands.get(each);
		if (stand?.status === 'superseded') for (const next of stand.replacedBy) linked.add(next);
	}
	const all = [...linked].map((each) => stands.get(each));
	const isThere = all.every(
		(each) => each?.status === 'submitted' || each?.status === 'superseded'
	);
	if (!isThere) return undefined;
	return consents.findLast((consent) => all.some((each) => each?.consent === consent));
}
