import type { Shingles } from './shingles.ts';

/** How much an n-gram tells, above 0 and at most 1. */
export type WeightOf = (shingle: number) => number;

/** Every n-gram tells as much as any other. */
export const evenly: WeightOf = () => 1;

/** What two texts share, n-gram by n-gram: the weighted likeness of Jaccard, 0 to 1, and how many n-grams are in both. */
export function overlapOf(
	a: Shingles,
	b: Shingles,
	weightOf: WeightOf
): { likeness: number; shared: number } {
	let [i, j, shared, common, all] = [0, 0, 0, 0, 0];
	while (i < a.length && j < b.length) {
		const left = a[i] as number;
		const right = b[j] as number;
		const weight = weightOf(Math.min(left, right));
		all += weight;
		if (left === right) {
			common += weight;
			shared += 1;
		}
		if (left <= right) i += 1;
		if (right <= left) j += 1;
	}
	for (; i < a.length; i += 1) all += weightOf(a[i] as number);
	for (; j < b.length; j += 1) all += weightOf(b[j] as number);
	return { likeness: all === 0 ? 0 : common / all, shared };
}

/** The likeness alone, every n-gram telling as much as any other. */
export function plainLikeness(a: Shingles, b: Shingles): number {
	return overlapOf(a, b, evenly).likeness;
}
