import type { ReadProblem } from '#lib/domain/compilation/document-findings/read-document.ts';

/**
 * What the readers of the three formats agree on before a document becomes the model. Text may hold footnote marks,
 * each as `openMark` + label + `closeMark`. Labels are as printed. `line` counts from 1 where the format has lines.
 */
export type Block =
	| { kind: 'heading'; depth: number; label?: string; text: string; line?: number }
	| { kind: 'annex'; label: string; text: string; line?: number }
	| { kind: 'paragraph'; label: string; text: string; line?: number }
	| { kind: 'plain'; label?: string; text: string; line?: number }
	| { kind: 'caption'; number: number; label: string; text: string; line?: number }
	| { kind: 'table'; header: string[]; rows: RawRow[]; line?: number };

export type RawRow = { cells: string[]; group?: boolean };

export type ReadBlocks = {
	front: string[];
	/** The words of the summary, with its footnote marks. */
	summary?: string;
	blocks: Block[];
	/** Notes by label, in their order. */
	notes: { label: string; text: string }[];
	/** The reader could not tell every mark from its note: neither is then said to be missing. */
	doubtfulNotes?: boolean;
	problems: ReadProblem[];
};

const openMark = '\ue000';
const closeMark = '\ue001';

/** A footnote mark inside the text of a block. */
export function noteMark(label: string): string {
	return openMark + label + closeMark;
}
