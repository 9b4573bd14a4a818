import { longestParagraph } from '../editing/read-typed-paragraph.ts';
import type { ReturnedChange } from './returned-change.ts';

/** Most footnotes of one line of a file, and most characters and footnotes of all changes that are taken at once. */
export const mostInLine = 300;
export const mostAtOnce = { characters: 400_000, notes: 2000 };

/** Why changes are not taken at once: their characters, or the footnotes of one line or of all. */
export type TooMuch = 'too-many-words' | 'too-many-notes';

/** Characters and footnotes that a change types: each note counts as one character besides its words. */
function sizeOf(change: ReturnedChange): { characters: number; notes: number } {
	if (!('text' in change)) return { characters: 0, notes: 0 };
	const { text, notes } = change;
	const characters = notes.reduce((sum, note) => sum + note.length + 1, text.length);
	return { characters, notes: notes.length };
}

/** Whether a line has more words or footnotes than one line may have. */
export function isTooLong(change: ReturnedChange): boolean {
	const { characters, notes } = sizeOf(change);
	return characters > longestParagraph || notes > mostInLine;
}

/** The first of these changes, as many as can be taken at once. */
export function thoseAtOnce(changes: readonly ReturnedChange[]): ReturnedChange[] {
	const sum = { characters: 0, notes: 0 };
	const over = changes.findIndex((change) => {
		const { characters, notes } = sizeOf(change);
		sum.characters += characters;
		sum.notes += notes;
		return sum.characters > mostAtOnce.characters || sum.notes > mostAtOnce.notes;
	});
	return over < 0 ? [...changes] : changes.slice(0, over);
}

/** What keeps these changes from being taken at once. */
export function tooMuchOf(changes: readonly ReturnedChange[]): TooMuch | undefined {
	const sizes = changes.map(sizeOf);
	const all = sizes.reduce((sum, { notes }) => sum + notes, 0);
	if (all > mostAtOnce.notes || sizes.some(({ notes }) => notes > mostInLine))
		return 'too-many-notes';
	const characters = sizes.reduce((sum, each) => sum + each.characters, 0);
	return characters > mostAtOnce.characters ? 'too-many-words' : undefined;
}
