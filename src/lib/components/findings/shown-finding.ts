import type { Severity } from '#lib/domain/compilation/findings/finding.ts';

/**
 * A finding as a page shows it, in the language of the screen. `place` says where, unless it is the whole document, and
 * leads to the node where it is there, or where the `edition` that has it is.
 */
export type ShownFinding = {
	id: string;
	severity: Severity;
	message: string;
	place?: { node?: string; edition?: string; label: string };
};
