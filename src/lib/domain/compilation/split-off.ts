import { wordsOf } from '../difference.ts';

/** A paragraph as it is compared. What is in another `group` than its neighbour, such as a section, is no part of it. */
export type FlowLine = { id: string; group: string; text: string };

/**
 * The paragraphs of `before` that were split, each with those that were split off it, in order: new ones directly behind it
 * in `after` that say, for the greater part, what it no longer says. Turned round it tells those that were joined to it.
 * `language` is a BCP 47 tag: how words are divided.
 */
export function splitOff(
	before: readonly FlowLine[],
	after: readonly FlowLine[],
	language: string
): Map<string, string[]> {
	const was = new Map(before.map((line) => [line.id, line]));
	const found = new Map<string, string[]>();
	let whole: { id: string; group: string; lost: Map<string, number> } | undefined;
	for (const { id, group, text } of after) {
		const known = was.get(id);
		if (known) {
			const isSame = known.text === text;
			whole = isSame ? undefined : { id, group, lost: lostOf(known.text, text, language) };
		} else if (whole?.group === group && takeFrom(whole.lost, neighboursIn(text, language)))
			found.set(whole.id, [...(found.get(whole.id) ?? []), id]);
		else whole = undefined;
	}
	return found;
}

/** Each two words that follow each other: two texts that only speak of the same have few of them in common. */
function neighboursIn(text: string, language: string): string[] {
	const words = wordsOf(text.toLowerCase(), language).filter((word) => /[\p{L}\p{N}]/u.test(word));
	return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

function lostOf(before: string, after: string, language: string): Map<string, number> {
	const lost = new Map<string, number>();
	for (const each of neighboursIn(before, language)) lost.set(each, (lost.get(each) ?? 0) + 1);
	takeFrom(lost, neighboursIn(after, language));
	return lost;
}

/** Takes those that are there; whether they were half of all or more. */
function takeFrom(lost: Map<string, number>, neighbours: readonly string[]): boolean {
	let taken = 0;
	for (const each of neighbours) {
		const count = lost.get(each) ?? 0;
		if (count === 0) continue;
		lost.set(each, count - 1);
		taken += 1;
	}
	return taken > 0 && taken * 2 >= neighbours.length;
}
