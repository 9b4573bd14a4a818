/** Milliseconds: a pause that ends an edit as it was typed, and the longest that one runs. */
const pause = 10_000;
const longest = 120_000;

type Typed = { kind: string; node: string; by: string; at: string };

/**
 * Whether an edit goes on from the one before it, so that both are undone as one: the same hand went on typing in the same
 * paragraph, no more than ten seconds later, and for two minutes at most.
 */
export function goesOnFrom(before: Typed & { beganAt: string }, next: Typed): boolean {
	const at = Date.parse(next.at);
	return (
		before.kind === next.kind &&
		before.node === next.node &&
		before.by === next.by &&
		at - Date.parse(before.at) <= pause &&
		at - Date.parse(before.beganAt) <= longest
	);
}
