import type { Answer } from './submission.ts';

/** A save as it is kept. `beganAt` is set where it was saved as it was typed, and says when its typing began. */
export type KeptSave = {
	number: number;
	at: string;
	beganAt?: string;
	by: string;
	answers: readonly Answer[];
};

/** Milliseconds: a pause that ends a revision, and the longest that one runs. */
const pause = 10_000;
const longest = 120_000;

/** From this number of revisions on, a draft keeps one for each stretch of `longest` and no more. */
const many = 2000;

/**
 * Of a save as it was typed: it runs on from the revision before it and takes its place, so that a draft does not keep
 * one for every two seconds of typing. That is so when the revision before is of the same hand, to the same questions, was
 * saved as it was typed too, no more than ten seconds ago, and began no more than two minutes ago, and when nothing that
 * stood in it is gone: the new text is the old one with words added. So there is a revision for every pause, for every
 * two minutes, and before everything that is taken away.
 */
export function runsOn(previous: KeptSave, next: Omit<KeptSave, 'beganAt'>): boolean {
	if (previous.beganAt === undefined || previous.by !== next.by) return false;
	if (previous.number !== next.number - 1) return false;
	if (previous.answers.length !== next.answers.length) return false;
	const at = Date.parse(next.at);
	if (at - Date.parse(previous.beganAt) > longest) return false;
	if (next.number <= many && at - Date.parse(previous.at) > pause) return false;
	return previous.answers.every((before) => {
		const after = next.answers.find(({ question }) => question === before.question);
		if (!after) return false;
		return next.number > many || isKeptIn(before, after);
	});
}

function isKeptIn(before: Answer, after: Answer): boolean {
	const [old, text] = [before.text, after.text];
	if (JSON.stringify(before.choices ?? []) !== JSON.stringify(after.choices ?? [])) return false;
	if (before.language !== after.language || text.length < old.length) return false;
	let same = 0;
	while (same < old.length && old[same] === text[same]) same++;
	const rest = old.length - same;
	return old.slice(same) === text.slice(text.length - rest);
}

/** Code units of text that all answers of one draft may have together. */
export const mostOfDraft = 1_000_000;
/** Code units of one save from which on its draft is measured; smaller ones are measured now and then. */
export const measuredFrom = 16_384;
/**
 * Code units that all its kept revisions may have. A save that finds no room is made all the same: the answer has the newest
 * words, and the history goes on telling what was before. What can stand nowhere else, such as words that collided with a
 * colleague's, has as much room again.
 */
export const mostOfHistory = 10_000_000;
export const mostOfHistoryAtAll = 2 * mostOfHistory;
/** The share of it from which on a person is told that no more is kept. */
export const nearlyFull = 0.98;
