import { hashOfWords } from '../../words.ts';
import type { EditionText } from './edition-text.ts';

/** A kept translation of a unit; `isStale` where the original said something else when it was made. */
export type FoundText<Kept extends EditionText = EditionText> = { text: Kept; isStale: boolean };

/**
 * Finds the translation of a unit: its own where the original says what it said; else the one of the same words elsewhere,
 * since ids count the paragraphs of a reply and shift; else its own as it is, stale, unless the words that it
 * translates have moved to another unit.
 */
export function textFinder<Kept extends EditionText>(
	sources: ReadonlyMap<string, string>,
	texts: readonly Kept[]
): (unit: string) => FoundText<Kept> | undefined {
	const own = new Map(texts.map((each) => [each.unit, each]));
	const there = new Set([...sources.values()].map(hashOfSource));
	const bySource = new Map<string, Kept>();
	for (const each of texts) {
		const hash = hashOfSource(each.source);
		const known = bySource.get(hash);
		if (known === undefined || rank(each) > rank(known)) bySource.set(hash, each);
	}
	return (unit) => {
		const source = sources.get(unit);
		if (source === undefined) return undefined;
		const mine = own.get(unit);
		const hash = hashOfSource(source);
		if (mine !== undefined && hashOfSource(mine.source) === hash)
			return { text: mine, isStale: false };
		const same = bySource.get(hash);
		if (same !== undefined) return { text: same, isStale: false };
		if (mine === undefined || there.has(hashOfSource(mine.source))) return undefined;
		return { text: mine, isStale: true };
	};
}

/** By which a changed original is noticed; spaces count for nothing. */
export function hashOfSource(source: string): string {
	return hashOfWords(source.replace(/\s+/gu, ' ').trim());
}

const ranks = { machine: 0, draft: 1, revised: 2, official: 3 } as const;
const rank = ({ state }: EditionText) => ranks[state];
