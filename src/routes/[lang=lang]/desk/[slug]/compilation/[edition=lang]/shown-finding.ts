import type { Severity } from '#lib/domain/compilation/findings/finding.ts';

/** A finding as the page shows it, in the language of the screen. */
export type ShownFinding = {
	id: string;
	severity: Severity;
	message: string;
	place?: { node?: string; edition?: string; label: string };
	accepted?: { reason: { text: string; language: string }; by: string; when?: string };
};

/** A decision that was not taken: on which finding, what was typed, and why not, a key of `desk:settle`. */
export type FailedSettling = {
	finding: string;
	reason: string;
	why: 'no-reason' | 'reason-too-long' | 'gone' | 'settled';
};
