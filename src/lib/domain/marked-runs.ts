import type { Stretch } from './excerpt.ts';

/** A run of words under the same excerpts, outermost first; `begins` are those that begin with it. */
export type Run = Stretch & { ids: string[]; begins: string[] };

/**
 * The stretch of a text cut into runs, wherever an excerpt begins or ends, so that overlapping excerpts can be shown in
 * layers. Excerpts that begin earlier lie outside; of those that begin together the longer.
 */
export function markedRuns(
	stretch: Stretch,
	excerpts: readonly (Stretch & { id: string })[]
): Run[] {
	const layered = excerpts
		.filter(({ start, end }) => start < end && start < stretch.end && end > stretch.start)
		.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
	const cuts = [stretch.start, stretch.end];
	for (const { start, end } of layered)
		for (const place of [start, end])
			if (place > stretch.start && place < stretch.end) cuts.push(place);
	const places = [...new Set(cuts)].sort((a, b) => a - b);
	return places.slice(0, -1).map((start, index) => {
		const end = places[index + 1] ?? stretch.end;
		const here = layered.filter((each) => each.start <= start && each.end >= end);
		return {
			start,
			end,
			ids: here.map(({ id }) => id),
			begins: here
				.filter((each) => Math.max(each.start, stretch.start) === start)
				.map(({ id }) => id)
		};
	});
}
