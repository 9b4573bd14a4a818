import { charactersOf } from './characters.ts';
import { hashOfWords } from './words.ts';

/** A stretch of a text: UTF-16 code units, the end not in it. */
export type Stretch = { start: number; end: number };

/** Most characters (code units) that are kept as one passage. */
export const longestPassage = 100_000;

/**
 * The passage that a selection means: within the text, no letter parted from its marks and no surrogate pair cut, and
 * without white space at its ends. Undefined where nothing is left.
 */
export function passageAt(text: string, start: number, end: number): Stretch | undefined {
	if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined;
	const characters = charactersOf(text);
	let from = characters.startOf(Math.max(0, Math.min(start, text.length)));
	let to = characters.endOf(Math.max(0, Math.min(end, text.length)));
	const isSpace = (place: number) => /\s/.test(text[place] ?? '');
	while (from < to && isSpace(from) && characters.isBetween(from + 1)) from += 1;
	while (to > from && isSpace(to - 1) && characters.isBetween(to - 1)) to -= 1;
	return from < to ? { start: from, end: to } : undefined;
}

/**
 * Key of an excerpt within its submission, the same for the same passage under the same theme whoever codes it and when,
 * so that the order of coding leaves no trace in a draft.
 */
export function excerptKey(
	excerpt: { question: string; theme: string; start: number },
	words: string
): string {
	const { question, theme, start } = excerpt;
	return `e${hashOfWords(JSON.stringify([question, theme, start, words])).slice(0, 16)}`;
}

/** An excerpt before its answer changed. `words` are those that were coded, `text` the answer then, where it is known. */
export type Coded = Stretch & { words: string; text?: string };

/** Where an excerpt stands after its answer changed. `changed`: its words are no longer there, a person must look. */
export type Relocated = Stretch & { changed: boolean };

/**
 * Finds an excerpt again after its answer changed. An edit elsewhere moves it. Where the edit touches it, it is found if
 * the same words still stand in the part that was edited, nearest to where they stood; words that stood elsewhere before
 * are another passage. Without the answer as it was, it is the nearest of the same words. Else it is `changed`, and its
 * stretch is that of what was written in its place, which can be empty.
 */
export function relocateExcerpt(before: Coded, answerText: string): Relocated {
	const { words, text } = before;
	if (text === undefined) {
		const found = nearest(placesOf(words, answerText), before.start);
		if (found !== undefined) return { start: found, end: found + words.length, changed: false };
		return changedAt(answerText, before);
	}
	const edit = editBetween(text, answerText);
	const by = edit.newEnd - edit.oldEnd;
	const moved: Stretch = {
		start: before.start >= edit.oldEnd ? before.start + by : Math.min(before.start, edit.start),
		end:
			before.end <= edit.start
				? before.end
				: before.end >= edit.oldEnd
					? before.end + by
					: edit.newEnd
	};
	const characters = charactersOf(answerText);
	const stands = (start: number) =>
		words !== '' &&
		answerText.startsWith(words, start) &&
		characters.isBetween(start) &&
		characters.isBetween(start + words.length);
	if (stands(moved.start) && moved.end - moved.start === words.length)
		return { ...moved, changed: false };
	const from = Math.min(edit.start, moved.start);
	const to = Math.max(edit.newEnd, moved.end);
	const candidates = placesOf(words, answerText).filter(
		(place) => place < to && place + words.length > from
	);
	const found = nearest(candidates, moved.start);
	if (found !== undefined) return { start: found, end: found + words.length, changed: false };
	return changedAt(answerText, moved);
}

/** What lies between the beginning and the end that two texts have in common. */
function editBetween(
	before: string,
	after: string
): { start: number; oldEnd: number; newEnd: number } {
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
	let same = 0;
	while (
		same < most - start &&
		before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
	)
		same += 1;
	return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** Every place at which `words` stand in `text` as whole characters. */
function placesOf(words: string, text: string): number[] {
	if (words === '') return [];
	const characters = charactersOf(text);
	const places: number[] = [];
	for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
		if (characters.isBetween(at) && characters.isBetween(at + words.length)) places.push(at);
	return places;
}

/** The place nearest to `wanted`; of two equally near the first. */
function nearest(places: readonly number[], wanted: number): number | undefined {
	let best: number | undefined;
	for (const place of places)
		if (best === undefined || Math.abs(place - wanted) < Math.abs(best - wanted)) best = place;
	return best;
}

function changedAt(text: string, { start, end }: Stretch): Relocated {
	const from = Math.min(start, text.length);
	const passage = passageAt(text, from, Math.max(from, Math.min(end, text.length)));
	return { ...(passage ?? { start: from, end: from }), changed: true };
}
