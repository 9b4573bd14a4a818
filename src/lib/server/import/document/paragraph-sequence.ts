/** A line that may begin a numbered paragraph; `weak` where nothing before it says that a paragraph has ended. */
export type NumberedLine = { line: number; number: number; weak?: boolean };

/**
 * Which of the lines that begin with a number begin the paragraphs of the document. They run 1, 2, 3 …; one that
 * breaks the run is taken for a misprint, and kept, only where the run goes on after it as if it had been right,
 * or as if one had been left out or printed twice. A weak line counts only with the number that is due, and where no
 * better line has it. Other numbers (items of a list, quoted clauses) are left out.
 */
export function paragraphSequence(all: readonly NumberedLine[]): NumberedLine[] {
	const strong = all.filter(({ weak }) => weak !== true);
	const startsAt = all.findIndex(({ number }) => number === 1);
	const taken: NumberedLine[] = [];
	let expected = startsAt >= 0 ? 1 : Math.min(all[0]?.number ?? 1, 2);
	for (const candidate of all.slice(Math.max(startsAt, 0))) {
		const { number, line } = candidate;
		const later = strong.filter((each) => each.line > line);
		if (candidate.weak === true) {
			const first = later.find((each) => each.number === expected || each.number === expected + 1);
			if (number === expected && first?.number !== expected) {
				taken.push(candidate);
				expected += 1;
			}
			continue;
		}
		const next = later[0]?.number;
		const second = later[1]?.number;
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
