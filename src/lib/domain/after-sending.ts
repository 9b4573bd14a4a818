import type { Consultation } from './consultation.ts';
import { phaseOf, takesReply } from './consultation.ts';
import type { Answer, SubmissionStatus } from './submission.ts';

/**
 * How a reply that was sent is being changed: by its author's own wish, all of it, or the questions that the Office asked
 * to complete.
 */
export type Revising = 'revision' | 'completion';

/** The Office asks for some questions to be answered until an instant, the same instant still in time. */
export type CompletionRequest = {
	id: string;
	/** Keys of questions, in the order of the questionnaire. */
	questions: string[];
	message: string;
	/** Language of the message. */
	language: string;
	until: string;
	askedAt: string;
};

/** What the author of a submission can do with it now. */
export type Work =
	/** Not sent yet. */
	| { kind: 'draft'; canSend: boolean }
	/** Sent, and being changed as a whole; what was sent counts until the changes are sent. */
	| { kind: 'revision'; canSend: true }
	/** Sent, and some questions are open again on the Office's request. */
	| { kind: 'completion'; canSend: true; request: CompletionRequest }
	/** Changes were begun and can no longer be sent; what was sent counts. */
	| { kind: 'unsent'; canSend: false }
	/** Sent; `canRevise` while the consultation is open. */
	| { kind: 'sent'; canSend: false; canRevise: boolean }
	| { kind: 'withdrawn'; canSend: false }
	| { kind: 'superseded'; canSend: false };

/**
 * The clock decides: a revision is sent while the consultation is open, a completion until the request's own date.
 * `askedAlone`: as whoever has the link of the request sees it, for whom the author's own revision is not open.
 */
export function workOn(
	submission: {
		status: SubmissionStatus;
		revising?: { kind: Revising };
		/** Something was changed and is not sent. */
		hasChanges: boolean;
		request?: CompletionRequest;
		consultation: Pick<Consultation, 'opensAt' | 'closesAt' | 'lateReplies'> & {
			softUntil?: string;
		};
	},
	now: string,
	{ askedAlone = false } = {}
): Work {
	const { status, revising, hasChanges, request, consultation } = submission;
	const phase = phaseOf(consultation, now);
	if (status === 'withdrawn' || status === 'superseded') return { kind: status, canSend: false };
	if (status !== 'submitted')
		return { kind: 'draft', canSend: takesReply(consultation, now) !== 'no' };
	if (revising?.kind === 'revision' && phase === 'open' && !askedAlone)
		return { kind: 'revision', canSend: true };
	if (request && isRunning(request, now)) return { kind: 'completion', canSend: true, request };
	if (revising && hasChanges) return { kind: 'unsent', canSend: false };
	return { kind: 'sent', canSend: false, canRevise: phase === 'open' };
}

/** The request can still be answered. */
export function isRunning(request: Pick<CompletionRequest, 'until'>, now: string): boolean {
	return Date.parse(now) <= Date.parse(request.until);
}

/**
 * What whoever answered a request of the Office keeps of it, whose link is closed then: enough to verify the receipt.
 * `at` is an ISO instant.
 */
export type Completed = { reference: string; digest: string; at: string };

/** Answers with changed ones in their places. */
export function withChanges(answers: readonly Answer[], changes: readonly Answer[]): Answer[] {
	const changed = new Set(changes.map(({ question }) => question));
	return [...answers.filter(({ question }) => !changed.has(question)), ...changes];
}

/** Days during which staff can bring back a reply that was withdrawn. */
const daysToBringBack = 30;

/** The last instant at which a reply withdrawn at `withdrawnAt` can be brought back. */
export function bringBackUntil(withdrawnAt: string): string {
	return new Date(Date.parse(withdrawnAt) + daysToBringBack * 86_400_000).toISOString();
}
