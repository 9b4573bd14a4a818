import type { Compilation } from '../model.ts';
import type { ReturnedChange } from './returned-change.ts';
import { startTaking, takeReturned } from './take-returned.ts';

/** The draft with all changes of a Word file taken that can be; how many were, and how many were left. */
export function takeAll(
	model: Compilation,
	changes: readonly ReturnedChange[]
): { put: Compilation; taken: number; left: number } {
	const taking = startTaking(model);
	let put = model;
	let taken = 0;
	for (const change of inOrder(changes)) {
		const next = takeReturned(put, change, taking);
		if (!next) continue;
		put = next;
		taken += 1;
	}
	return { put, taken, left: changes.length - taken };
}

/**
 * Words first, for a mark is that of a line as the file's reader saw it; then what comes and moves, the headings above it,
 * and last what goes.
 */
function inOrder(changes: readonly ReturnedChange[]): ReturnedChange[] {
	const rank = { changed: 0, added: 1, moved: 1, heading: 2, removed: 3 };
	return [...changes].sort((a, b) => rank[a.kind] - rank[b.kind]);
}
