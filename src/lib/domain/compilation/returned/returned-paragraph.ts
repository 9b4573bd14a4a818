/**
 * A numbered paragraph of a Word file that an editor worked on, all tracked changes taken as read. `text` is as an editor
 * types it: `[^1]` is its first footnote, whose words are the first of `notes`, `[#1]` its first cross-reference; items of
 * a list are lines that begin with a hyphen. `identity` is the name by which the export marked it, where it still has one.
 */
export type ReturnedParagraph = { identity?: string; text: string; notes: string[] };

/** Signs that a text has only for its page: spaces, line ends, the hyphens of items, marks of direction. */
export const bare = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/^-{1,9} /gm, '')
		.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '');
