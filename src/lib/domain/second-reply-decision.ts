/**
 * What staff decide on two replies in the name of one State. `supersedes`: one of them stands and the other is superseded.
 * `joins`: both stand and say one position together. `apart`: both stand, each for itself.
 */
export const secondReplyDecisions = ['supersedes', 'joins', 'apart'] as const;
export type SecondReplyDecision = (typeof secondReplyDecisions)[number];

/** A decision on two replies, by their keys, the one that came first first. */
export type SecondReply = {
	replies: [string, string];
	decision: SecondReplyDecision;
	reason: string;
};

/** The decision on two replies, in whichever order. */
export function decisionOn(
	decisions: readonly SecondReply[],
	a: string,
	b: string
): SecondReplyDecision | undefined {
	return decisions.find(
		({ replies: [first, second] }) => (first === a && second === b) || (first === b && second === a)
	)?.decision;
}

/** Two replies that speak in the name of one State, the one that came first first. */
export type ReplyPair = { state: string; first: string; second: string };

/**
 * Every two replies that one State signs, of replies in the order in which they came; once, however many States sign both.
 * Each names its signing respondents that are States.
 */
export function pairsOfOneState(
	replies: readonly { key: string; states: readonly string[] }[]
): ReplyPair[] {
	const byState = new Map<string, string[]>();
	const pairs = new Map<string, ReplyPair>();
	for (const { key, states } of replies)
		for (const state of states) {
			const earlier = byState.get(state) ?? [];
			for (const first of earlier) {
				const id = JSON.stringify([first, key]);
				if (!pairs.has(id)) pairs.set(id, { state, first, second: key });
			}
			byState.set(state, [...earlier, key]);
		}
	return [...pairs.values()];
}
