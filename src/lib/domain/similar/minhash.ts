import type { Shingles } from './shingles.ts';

/** Bands of rows: two texts that share half of their n-grams meet in a band with a probability of 0.986. */
const bands = 32;
const rows = 3;
const size = bands * rows;

/** Multipliers and summands of the hash functions, odd and fixed, so that the same texts give the same families everywhere. */
const functions = makeFunctions();

/** MinHash (Broder 1997): as many smallest hashes as there are functions, equal in two texts as often as they are alike. */
export function signatureOf(shingles: Shingles): Uint32Array {
	const signature = new Uint32Array(size).fill(0xffffffff);
	for (const shingle of shingles)
		for (let index = 0; index < size; index += 1) {
			const by = functions[2 * index] as number;
			const plus = functions[2 * index + 1] as number;
			const mixed = Math.imul(shingle ^ (shingle >>> 15), by) + plus;
			const hash = (mixed ^ (mixed >>> 16)) >>> 0;
			if (hash < (signature[index] as number)) signature[index] = hash;
		}
	return signature;
}

/** What stands in each band, as one number: texts with the same number in one band are candidates. */
export function bandsOf(signature: Uint32Array): Uint32Array {
	return Uint32Array.from({ length: bands }, (_, band) => {
		let hash = band + 1;
		for (let row = 0; row < rows; row += 1)
			hash = Math.imul(hash ^ (signature[band * rows + row] as number), 0x9e3779b1) >>> 0;
		return hash;
	});
}

/** The likeness of two texts as their signatures guess it, 0 to 1; off by 0.2 once in many thousands. */
export function guessedLikeness(a: Uint32Array, b: Uint32Array): number {
	let equal = 0;
	for (let index = 0; index < size; index += 1) if (a[index] === b[index]) equal += 1;
	return equal / size;
}

/** Mulberry32 from a fixed seed. */
function makeFunctions(): Uint32Array {
	let state = 0x5eed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
	return Uint32Array.from({ length: 2 * size }, (_, index) =>
		index % 2 === 0 ? next() | 1 : next()
	);
}
