import type { ShownFinding } from '#lib/components/findings/shown-finding.ts';

/** A finding on a draft, with the decision that it may stand where there is one; `neverStands`: nobody can accept it. */
export type FindingToSettle = ShownFinding & {
	neverStands?: true;
	accepted?: { reason: { text: string; language: string }; by: string; when?: string };
};

/** A decision that was not taken: on which finding, what was typed, and why not, a key of `desk:settle`. */
export type FailedSettling = {
	finding: string;
	reason: string;
	why: 'no-reason' | 'reason-too-long' | 'gone' | 'settled' | 'never';
};
