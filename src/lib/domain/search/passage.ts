import type { Hit } from './find-words.ts';
import { findWords } from './find-words.ts';
import type { SearchQuery } from './query.ts';

/** A piece of a text with the words found in it, as they are written there. */
export type Passage = {
	runs: { text: string; found: boolean }[];
	/** Something stands before it, or after. */
	cutBefore: boolean;
	cutAfter: boolean;
};

/** Code units of a passage, and those before its first hit; Chinese says in one sign what others say in two or three. */
const length = { wide: 110, narrow: 260 };
const space = /\s/;

/** The piece of a text in which most of the hits stand together, the first of such. `hits` are in order and apart. */
export function passageOf(text: string, hits: readonly Hit[]): Passage {
	const first = hits[0] ?? { start: 0, end: 0 };
	const wide = /\p{sc=Han}/v.test(text.slice(first.start, first.end));
	const most = wide ? length.wide : length.narrow;
	let best = first;
	let count = 0;
	for (const [index, hit] of hits.entries()) {
		let here = 0;
		while (hits[index + here] && (hits[index + here]?.end ?? 0) <= hit.start + most * 0.7)
			here += 1;
		if (here > count) [best, count] = [hit, here];
	}
	const start = edge(text, Math.max(0, best.start - Math.floor(most * 0.3)), best.start, wide);
	const wanted = Math.min(text.length, Math.max(start + most, best.end));
	const end = wanted === text.length ? wanted : backToEdge(text, wanted, best.end, wide);
	const runs: Passage['runs'] = [];
	let at = start;
	for (const hit of hits) {
		const [from, to] = [Math.max(hit.start, start), Math.min(hit.end, end)];
		if (from >= to) continue;
		if (from > at) runs.push({ text: text.slice(at, from), found: false });
		runs.push({ text: text.slice(from, to), found: true });
		at = to;
	}
	if (at < end) runs.push({ text: text.slice(at, end), found: false });
	return { runs, cutBefore: start > 0, cutAfter: end < text.length };
}

/** The first beginning of a word from `at` on, or the nearest whole character. */
function edge(text: string, at: number, before: number, wide: boolean): number {
	if (at === 0) return 0;
	if (!wide)
		for (let place = at; place < before; place += 1)
			if (space.test(text[place - 1] ?? '')) return place;
	return wholeCharacter(text, wide ? at : before);
}

function backToEdge(text: string, at: number, after: number, wide: boolean): number {
	if (!wide)
		for (let place = at; place > after; place -= 1) if (space.test(text[place] ?? '')) return place;
	return Math.max(wholeCharacter(text, at), after);
}

/** `at`, or the beginning of the character that it would cut. */
function wholeCharacter(text: string, at: number): number {
	let place = at;
	while (place > 0 && /[\udc00-\udfff\p{M}]/u.test(text.charAt(place))) place -= 1;
	return place;
}

/** The passage of the first of some texts, each in its language, that has what is asked for. */
export function passageAmong<Text extends { text: string; language: string }>(
	texts: readonly Text[],
	query: SearchQuery
): { language: string; passage: Passage } | undefined {
	for (const { text, language } of texts) {
		const places = findWords(text, query);
		if (places) return { language, passage: passageOf(text, places) };
	}
	return undefined;
}
