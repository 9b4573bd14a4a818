/** A line that may begin a numbered paragraph. */
export type NumberedLine = { line: number; number: number };

/**
 * Which of the lines that begin with a number begin the paragraphs of the document. They run 1, 2, 3 …; one that
 * breaks the run is taken for a misprint, and kept, only where the run goes on after it as if it had been right,
 * or as if one had been left out or printed twice. Other numbers (items of a list, quoted clauses) are left out.
 */
export function paragraphSequence(candidates: readonly NumberedLine[]): NumberedLine[] {
	const taken: NumberedLine[] = [];
	let expected = candidates[0]?.number === undefined ? 1 : Math.min(candidates[0].number, 2);
	const startsAt = candidates.findIndex(({ number }) => number === 1);
	let at = startsAt < 0 ? 0 : startsAt;
	if (startsAt >= 0) expected = 1;
	for (; at < candidates.length; at += 1) {
		const candidate = candidates[at];
		if (candidate === undefined) break;
		const next = candidates[at + 1]?.number;
		const second = candidates[at + 2]?.number;
		const { number } = candidate;
		if (number === expected) {
			taken.push(candidate);
			expected += 1;
		} else if (next === expected + 1 && (second === undefined || second === expected + 2)) {
			taken.push(candidate);
			expected += 1;
		} else if (number === expected + 1 && (next === undefined || next === expected + 2)) {
			taken.push(candidate);
			expected = number + 1;
		} else if (
			number === expected - 1 &&
			(next === expected || (next === undefined && taken.length > 2))
		) {
			taken.push(candidate);
		} else if (
			number > expected &&
			number < expected + 6 &&
			next === number + 1 &&
			second === number + 2
		) {
			taken.push(candidate);
			expected = number + 1;
		} else if (next === undefined && taken.length > 3 && number > expected) {
			taken.push(candidate);
			expected = number + 1;
		}
	}
	return taken;
}
