import type { SearchQuery, Term } from './query.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** A stretch of a text in UTF-16 code units. */
export type Hit = { start: number; end: number };

/** Where the words of a query stand in a text, in order and apart from one another; nothing where it is not what was asked for. */
export function findWords(text: string, { all, none }: SearchQuery): Hit[] | undefined {
	const tokens = tokensOf(text);
	if (none.some((term) => placesOf(term, tokens).length > 0)) return undefined;
	const hits: Hit[] = [];
	for (const term of all) {
		const places = placesOf(term, tokens);
		if (places.length === 0) return undefined;
		hits.push(...places);
	}
	return merged(hits);
}

function placesOf({ tokens: wanted, prefix }: Term, tokens: readonly Token[]): Hit[] {
	const places: Hit[] = [];
	const last = wanted.length - 1;
	for (let at = 0; at + last < tokens.length; at += 1) {
		const isHere = wanted.every((word, index) => {
			const there = tokens[at + index]?.text ?? '';
			return there === word || (prefix && index === last && there.startsWith(word));
		});
		const [first, end] = [tokens[at], tokens[at + last]];
		if (isHere && first && end) places.push({ start: first.start, end: end.end });
	}
	return places;
}

function merged(hits: Hit[]): Hit[] {
	const apart: Hit[] = [];
	for (const hit of hits.sort((a, b) => a.start - b.start || a.end - b.end)) {
		const before = apart.at(-1);
		if (before && hit.start <= before.end) before.end = Math.max(before.end, hit.end);
		else apart.push({ ...hit });
	}
	return apart;
}
