/**
 * A line of a Word file that an editor worked on, all tracked changes taken as read. `text` is as an editor types it:
 * `[^1]` is its first footnote, whose words are the first of `notes`, `[#1]` its first cross-reference; items of a list are
 * lines that begin with a hyphen. `identity` is the name by which the export marked it, where it still has one.
 */
export type ReturnedLine = {
	kind: 'paragraph' | 'heading' | 'annex' | 'text';
	identity?: string;
	/** Of a heading: 1 is a chapter. */
	level?: number;
	/** The number that stands there as words. */
	label?: string;
	text: string;
	/** The same as it is printed, marks of footnotes apart: items with their letters, references with their numbers. */
	printed: string;
	notes: string[];
	/** Where its cross-references lead, and what they print. */
	links: { anchor: string; words: string }[];
};

/** A table with its head as the first row; a cell holds the notes whose letters stand in it. */
export type ReturnedTable = { kind: 'table'; identity?: string; rows: ReturnedCell[][] };

export type ReturnedCell = Pick<ReturnedLine, 'text' | 'notes'>;

/** Words under the first heading that stand where the export puts none: their style is none of ours. */
export type StrayWords = { kind: 'stray'; text: string };

export type ReturnedBlock = ReturnedLine | ReturnedTable | StrayWords;

/** Lines of the first page that the document has from its masthead. */
export type ReturnedFront = { style: 'title' | 'subtitle' | 'submittedby'; text: string };

/** Signs that a text has only for its page: spaces, line ends, the hyphens of items, marks of direction. */
export const bare = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')
		.trim()
		.replace(/^-{1,9} /gm, '')
		.replace(/\s+/g, '');
