import type { ConsultationPhase } from './consultation.ts';

/** What a consultation waits for; the desk says it in words. `await-draft` is for those who do not draft. */
export const nextSteps = [
	'wait-for-opening',
	'follow-replies',
	'no-replies',
	'draft',
	'await-draft',
	'read-draft'
] as const;
export type NextStep = (typeof nextSteps)[number];

/** The one thing to do next, from the phase, the number of replies in force, and whether a draft exists. */
export function nextStepOf(
	phase: ConsultationPhase,
	{ replies, isDrafted, mayDraft }: { replies: number; isDrafted: boolean; mayDraft: boolean }
): NextStep {
	if (phase === 'announced') return 'wait-for-opening';
	if (phase === 'open') return 'follow-replies';
	if (isDrafted) return 'read-draft';
	if (replies === 0) return 'no-replies';
	return mayDraft ? 'draft' : 'await-draft';
}
