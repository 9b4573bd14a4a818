/** Of the nodes in `order`, the most that stand in the order of `own`: the others were moved. */
export function stayed(order: readonly string[], own: readonly string[]): Set<string> {
	const place = new Map(own.map((id, index) => [id, index]));
	const places = order.map((id) => place.get(id) ?? 0);
	const ends: number[] = [];
	const previous: number[] = [];
	for (const [index, value] of places.entries()) {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((places[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
			else high = middle;
		}
		previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
		ends[low] = index;
	}
	const kept = new Set<string>();
	for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(order[at] ?? '');
	return kept;
}
