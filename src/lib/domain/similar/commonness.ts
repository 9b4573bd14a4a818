import type { WeightOf } from './overlap.ts';
import type { Shingles } from './shingles.ts';

/** Counters: an n-gram shares its counter with another seldom, and then tells a little less. */
const counters = 1 << 22;
/** What fewer different texts than this say is nobody's formula. */
const few = 8;
/** What everybody says still tells half: texts that share four fifths of their words are in the same terms. */
const least = 0.5;

/**
 * Weights of n-grams: those that many different texts hold, such as courtesies, tell less. `texts` holds each letter once,
 * however many copies came: a letter that was sent often is no formula.
 */
export function weightsAmong(texts: readonly Shingles[]): WeightOf {
	if (texts.length <= few) return () => 1;
	const holding = new Uint16Array(counters);
	for (const shingles of texts)
		for (const shingle of shingles) {
			const place = shingle & (counters - 1);
			if ((holding[place] as number) < 0xffff) holding[place] = (holding[place] as number) + 1;
		}
	return (shingle) => {
		const count = holding[shingle & (counters - 1)] as number;
		return count <= few ? 1 : Math.max(least, 1 / (1 + Math.log2(count / few) / 2));
	};
}
