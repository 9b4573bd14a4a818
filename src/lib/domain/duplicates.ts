import type { Channel } from './submission.ts';

/** Why two replies may be the same one: who replies, a file to the last byte, the words of a document. */
export type DuplicateReason = 'respondent' | 'file' | 'words';

type Reply = { id: string; key: string; channel?: Channel; receivedAt?: string };

/** Replies that have one thing in common. */
export type Alike<R extends Reply = Reply> = { why: DuplicateReason; replies: R[] };

/** Two replies that may be the same, the one that came first first. */
export type Duplicate<R extends Reply = Reply> = { first: R; second: R; why: DuplicateReason[] };

/**
 * Each reply with the one that came before it among those that have something in common: of many alike each stands in two
 * pairs at most. In the order in which the second of them came.
 */
export function duplicatesAmong<R extends Reply>(alike: readonly Alike<R>[]): Duplicate<R>[] {
	const pairs = new Map<string, Duplicate<R>>();
	for (const { why, replies } of alike) {
		const ordered = [...new Map(replies.map((reply) => [reply.id, reply])).values()].sort(
			byArrival
		);
		ordered.slice(1).forEach((second, index) => {
			const first = ordered[index] as R;
			const id = `${first.id} ${second.id}`;
			const known = pairs.get(id);
			if (!known) pairs.set(id, { first, second, why: [why] });
			else if (!known.why.includes(why)) known.why.push(why);
		});
	}
	return [...pairs.values()].sort((a, b) => byArrival(a.second, b.second));
}

function byArrival(a: Reply, b: Reply): number {
	const [one, other] = [`${a.receivedAt ?? ''} ${a.key}`, `${b.receivedAt ?? ''} ${b.key}`];
	return one < other ? -1 : one > other ? 1 : 0;
}
