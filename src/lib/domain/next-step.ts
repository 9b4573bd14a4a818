import type { ConsultationPhase } from './consultation.ts';
import type { IssueState } from './issue.ts';

/** What a consultation waits for; the desk says it in words. `await-draft` is for those who do not draft. */
export type NextStep =
	| 'wait-for-opening'
	| 'follow-replies'
	| 'no-replies'
	| 'draft'
	| 'await-draft'
	| 'read-draft'
	| 'clear-document'
	| 'issue-document'
	| 'document-issued';

/**
 * The one thing to do next, from the phase, the number of replies in force, whether a draft exists, and how far its issue has
 * come, where one was begun.
 */
export function nextStepOf(
	phase: ConsultationPhase,
	{
		replies,
		isDrafted,
		issue,
		mayDraft
	}: { replies: number; isDrafted: boolean; issue?: IssueState; mayDraft: boolean }
): NextStep {
	if (phase === 'announced') return 'wait-for-opening';
	if (phase === 'open') return 'follow-replies';
	if (issue === 'review') return 'clear-document';
	if (issue === 'final') return 'issue-document';
	if (issue === 'issued') return 'document-issued';
	if (isDrafted) return 'read-draft';
	if (replies === 0) return 'no-replies';
	return mayDraft ? 'draft' : 'await-draft';
}
