/** A footnote mark: where it stands in its line, and its number as printed. */
export type Mark = { line: number; start: number; end: number; label: string };

/** The text of a footnote, from its first line to the one behind its last, with its number as printed. */
export type Definition = { line: number; end: number; label: string; text: string };

/** What follows a number in Chinese that counts something. */
export const countedAfter =
	/^\s*(?:个|名|份|国(?![际家])|年|月|日|段|号|项|条|届|位|次|%|％|家(?!庭))/;
