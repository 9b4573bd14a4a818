import type { Severity } from '#lib/domain/compilation/findings/finding.ts';

/**
 * A finding as a page shows it, in the language of the screen. `place` says where, unless it is the whole document, with
 * the way there, in this document or in the edition that has it.
 */
export type ShownFinding = {
	id: string;
	severity: Severity;
	message: string;
	place?: { href?: string; label: string };
};
