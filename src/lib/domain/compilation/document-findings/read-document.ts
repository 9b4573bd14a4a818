import type { OfficialLanguage } from '../../language.ts';
import type { Compilation, Plain } from '../model.ts';

/**
 * A published document as far as it could be read into the model. What it prints as numbers stands apart,
 * because the model has none: `stated` holds, by node id, the label that the document prints
 * (`II.`, `A.`, `17.`, `3`, `Annex I`). Nodes without a printed label are absent from it.
 */
export type ReadDocument = {
	kind: 'docx' | 'html' | 'text';
	name: string;
	language: OfficialLanguage;
	/** The day that the masthead prints on a line of its own, `YYYY-MM-DD`; absent where there is none, or more than one. */
	date?: string;
	/** The summary that stands before the contents. */
	summary?: Plain;
	compilation: Compilation;
	stated: Record<string, string>;
	/** Footnote marks whose note is not there; `node` carries the mark. */
	marksWithoutNote: { node: string; label: string }[];
	/** Notes that no mark refers to. */
	notesWithoutMark: { node: string; label: string; text: string }[];
	/** Captions such as `Table 2` by number, with the id of what stands under them. */
	captions: { number: number; node: string }[];
	problems: ReadProblem[];
};

/**
 * What could not be read for sure: no numbered paragraphs; a number (`detail`) that opens a line and was taken for
 * no paragraph; footnotes whose marks could not be told from other numbers; tables whose
 * cells could not be put together. `line` counts from 1 in a text.
 */
export type ReadProblem = {
	kind: 'no-paragraphs' | 'paragraph-number-skipped' | 'notes-doubtful' | 'table-scattered';
	line?: number;
	detail?: string;
};
