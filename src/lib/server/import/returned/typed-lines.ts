import { listMark } from '#lib/domain/compilation/marks.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';

/** A list that runs on, each item on a line as an editor types it. */
export function inLines(words: string, language: OfficialLanguage, level = 0): string {
	if (level > 1) return words;
	const pieces: string[] = [];
	let rest = words;
	for (let number = 1; ; number += 1) {
		const mark = listMark(language, number, level);
		const at = rest.indexOf(`${mark}\u00a0`);
		if (at < 0) break;
		pieces.push(rest.slice(0, at).trim());
		rest = rest.slice(at + mark.length + 1);
	}
	if (pieces.length === 0) return words;
	const [lead = '', ...items] = [...pieces, rest];
	const lines = items.map(
		(item) => `${'-'.repeat(level + 1)} ${inLines(item, language, level + 1).trim()}`
	);
	return [lead, ...lines].filter(Boolean).join('\n');
}

/**
 * A line of its own: an item by its mark and tab, else words that go on. `counts` are the items so far on each level of its
 * list, to which it is added: (i) goes on (h), and otherwise begins the list inside an item.
 */
export function asItem(words: string, language: OfficialLanguage, counts: number[]): string {
	const [, mark, rest] = /^\s*(\S{1,12})\t(.*)$/s.exec(words) ?? [];
	if (mark === undefined || rest === undefined) return words;
	const deepest = [2, 1, 0].filter((level) => level <= counts.length);
	const next = deepest.find(
		(level) => mark === listMark(language, (counts[level] ?? 0) + 1, level)
	);
	const place = next === undefined ? placeOf(mark, language) : [next, (counts[next] ?? 0) + 1];
	if (!place) return words;
	const [level = 0, number = 1] = place;
	counts.length = Math.min(counts.length, level);
	counts[level] = number;
	return `${'-'.repeat(level + 1)} ${inLines(rest, language, level + 1)}`;
}

/** Level and number of an item whose list was changed otherwise. */
function placeOf(mark: string, language: OfficialLanguage): [number, number] | undefined {
	for (const level of [0, 1, 2])
		for (let number = 1; number < 60; number += 1)
			if (mark === listMark(language, number, level)) return [level, number];
	return undefined;
}
