import { foldForSearch } from '../fold.ts';

/** Hashes of the character n-grams of a text, each once, ascending. */
export type Shingles = Uint32Array;

const run =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu;
const isHan = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A Chinese character says about as much as two letters. */
const lengths = { letters: 8, han: 4 };

/** Of a text so long that nobody would send it as a letter, the beginning is compared. */
const mostCharacters = 60_000;

/**
 * The n-grams of a text in any script: letters and digits alone, folded as in a search, so that case, marks, punctuation and
 * how lines are broken make no difference. What is shorter than an n-gram counts as one.
 */
export function shinglesOf(text: string): Shingles {
	const letters = lettersOf(text);
	const found = new Set<number>();
	for (const [part] of letters.matchAll(run)) {
		const length = isHan.test(part) ? lengths.han : lengths.letters;
		for (let at = 0; at === 0 || at + length <= part.length; at += 1)
			found.add(hashOf(part, at, Math.min(at + length, part.length)));
	}
	return Uint32Array.from(found).sort();
}

/** Those of `shingles` that are not among `others`. */
export function without(shingles: Shingles, others: ReadonlySet<number>): Shingles {
	return others.size === 0 ? shingles : shingles.filter((each) => !others.has(each));
}

/** Letters and digits, without anything between them. */
function lettersOf(text: string): string {
	return foldForSearch(text.slice(0, mostCharacters)).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** FNV-1a of UTF-16 code units, finished as in MurmurHash3 so that every bit depends on every letter. */
function hashOf(text: string, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at += 1)
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
