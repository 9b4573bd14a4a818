import type { Severity } from '#lib/domain/compilation/findings/finding.ts';

/**
 * A finding as a page shows it, in the language of the screen. `place` says where, unless it is the whole document, with
 * the way there, in this document or in the edition that has it.
 */
export type ShownFinding = {
	id: string;
	severity: Severity;
	message: string;
	place?: ShownPlace;
	/** Where it says the same of several paragraphs under one heading: its number, and each of them. */
	group?: { heading: string; each: { id: string; place: ShownPlace }[] };
};

type ShownPlace = { href?: string; label: string };
