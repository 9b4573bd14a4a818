/**
 * The most ids that stand in the same order in both lists, which hold the same ids, each once: the others were moved. The longest
 * increasing subsequence by patience sorting, in n log n steps.
 */
export function longestKept(before: readonly string[], after: readonly string[]): Set<string> {
	const places = new Map(before.map((id, index) => [id, index]));
	const ends: { place: number; id: string; previous: number }[][] = [];
	const heads: { place: number; id: string; previous: number }[] = [];
	for (const id of after) {
		const place = places.get(id) ?? -1;
		let [low, high] = [0, heads.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((heads[middle]?.place ?? 0) < place) low = middle + 1;
			else high = middle;
		}
		const previous = low === 0 ? -1 : (ends[low - 1]?.length ?? 0) - 1;
		const entry = { place, id, previous };
		heads[low] = entry;
		(ends[low] ??= []).push(entry);
	}
	const kept = new Set<string>();
	let index = (ends[ends.length - 1]?.length ?? 0) - 1;
	for (let pile = ends.length - 1; pile >= 0; pile -= 1) {
		const entry = ends[pile]?.[index];
		if (!entry) break;
		kept.add(entry.id);
		index = entry.previous;
	}
	return kept;
}
