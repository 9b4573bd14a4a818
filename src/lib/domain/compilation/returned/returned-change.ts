/**
 * What a Word file that came back changes in the newest draft. `mark` is that of the line when the file was read; `after`
 * are the headings, paragraphs, texts and tables before which it does not stand, the nearest first; of a heading that was
 * moved, which takes along what stands under it, the headings beside it and last the one that holds it. A line that is `changed` may be a cell
 * of a table, by row and column from 0; a `heading` is a new one, above the paragraph `before`.
 */
export type ReturnedChange =
	| {
			kind: 'changed';
			node: string;
			cell?: { row: number; column: number };
			mark: string;
			text: string;
			notes: string[];
	  }
	| { kind: 'added'; id: string; after: string[]; text: string; notes: string[] }
	| {
			kind: 'heading';
			id: string;
			before: string;
			level: 'same' | 'below';
			text: string;
			notes: string[];
	  }
	| { kind: 'removed'; node: string; mark: string }
	| { kind: 'moved'; node: string; mark: string; after: string[] };

/**
 * What a Word file changes and the draft does not take: the draft derives it, or has it from elsewhere. `was` is what the
 * draft says there, `is` what the file says; either is empty where there is nothing.
 */
export type ToldChange = {
	what:
		| 'number'
		| 'reference'
		| 'total'
		| 'column'
		| 'subheading'
		| 'row-added'
		| 'row-gone'
		| 'table-gone'
		| 'line-gone'
		| 'level'
		| 'place'
		| 'masthead'
		| 'too-long'
		| 'stray';
	was: string;
	is: string;
};

/** `meanwhile` are those of the changes whose line was changed, moved or taken out in the draft too since the file was written. */
export type ReturnedDifferences = {
	changes: ReturnedChange[];
	told: ToldChange[];
	meanwhile: ReadonlySet<ReturnedChange>;
};
