import { tidyWords } from './words.ts';

/** What staff, or its author, can decide on a reply that was sent. Each is kept with its reason. */
export type DecisionKind =
	| 'withdraw'
	| 'bring-back'
	| 'override'
	| 'override-removed'
	| 'supersede'
	| 'join'
	| 'keep-apart'
	| 'undo';

/** Most characters of the reason of a decision. */
const longestReason = 2000;

/** A reason as it is kept, or why it cannot be. */
export function reasonFrom(
	typed: string
): { ok: true; reason: string } | { ok: false; problem: 'no-reason' | 'reason-too-long' } {
	const reason = tidyWords(typed);
	if (reason === '') return { ok: false, problem: 'no-reason' };
	if ([...reason].length > longestReason) return { ok: false, problem: 'reason-too-long' };
	return { ok: true, reason };
}
