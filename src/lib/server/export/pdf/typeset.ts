import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Numbers } from '#lib/domain/compilation/numbering.ts';
import type { FormWords } from '../words/form-words-type.ts';

/**
 * What `document.typ` sets, as JSON: words are strings in it and never code. Lengths are in points, numbers are said and
 * never counted by the typesetter.
 */
export type Typeset = {
	language: OfficialLanguage;
	direction: 'ltr' | 'rtl';
	title: string;
	subject: string;
	/** Year, month and day of the document; of 1980 where it has none yet. */
	day: [number, number, number];
	type: { size: number; small: number; leading: number; smallLeading: number };
	masthead: TypesetMasthead;
	/** On a page of its own; nothing without lines. */
	contents: { title: string; paragraphs: string; page: string; lines: TypesetContentsLine[] };
	blocks: TypesetBlock[];
};

export type TypesetMasthead = {
	unitedNations: TypesetInline[];
	symbol: TypesetInline[];
	generalAssembly: TypesetInline[];
	/** One below the other, on the side on which their language begins. */
	facts: { direction: 'ltr' | 'rtl'; words: TypesetInline[] }[];
	organ: TypesetInline[];
	sessions: TypesetInline[][];
	title: TypesetInline[];
	subtitle: TypesetInline[];
	submittedBy: TypesetInline[];
	notes: TypesetInline[][];
	/** At the foot of the first page. */
	jobNumber: TypesetInline[];
};

/** A heading with the numbers of the paragraphs under it, such as `1–4`; its page is counted when it is set. */
export type TypesetContentsLine = {
	level: number;
	label: string;
	content: TypesetInline[];
	paragraphs: TypesetInline[];
	anchor: string;
};

/**
 * Words as a string; else `is` says what it is. `anchor` names a place in the document; `language` is two or three letters
 * (ISO 639).
 */
export type TypesetInline =
	| string
	| { is: 'break' }
	| { is: 'turned'; direction: 'ltr' | 'rtl'; language: string; words: string }
	| { is: 'symbol'; words: string }
	| { is: 'address'; address: string }
	| { is: 'link'; anchor: string; content: TypesetInline[] }
	| { is: 'footnote'; mark: string; content: TypesetInline[] }
	| { is: 'letter'; mark: string }
	| { is: 'bold'; content: TypesetInline[] }
	| {
			is: 'passage';
			look: PassageLook;
			language: string;
			direction: 'ltr' | 'rtl';
			content: TypesetInline[];
	  }
	| { is: 'broken' };

export type PassageLook = 'plain' | 'untranslated' | 'first-person' | 'emphasis';

export type TypesetBlock =
	| { is: 'heading'; level: number; anchor: string; label: string; content: TypesetInline[] }
	| {
			is: 'annex';
			anchor: string;
			label: string;
			content: TypesetInline[];
			subheading: TypesetInline[];
	  }
	| { is: 'paragraph'; anchor: string; label: string; content: TypesetInline[] }
	| { is: 'line'; depth: number; mark: string; content: TypesetInline[] }
	| {
			is: 'plain';
			style: 'heading' | 'body' | 'question' | 'field';
			level: number;
			content: TypesetInline[];
	  }
	| { is: 'note'; mark: string; content: TypesetInline[] }
	| TypesetTable;

export type TypesetTable = {
	is: 'table';
	/** Shares of the width. */
	widths: number[];
	heads: TypesetCell[];
	rows: { kind: 'group' | 'entry' | 'subtotal' | 'total'; cells: TypesetCell[] }[];
};

export type TypesetCell = { units: boolean; span: number; content: TypesetInline[] };

/** What every handler needs to know while one document is set. */
export type Typesetting = {
	language: OfficialLanguage;
	direction: 'ltr' | 'rtl';
	words: FormWords;
	numbers: Numbers;
	/** Names of places by node id. */
	anchors: ReadonlyMap<string, string>;
};

/** The place of a node that has a number. */
export function anchorOf(id: string, { anchors }: Typesetting): string {
	const anchor = anchors.get(id);
	if (anchor === undefined) throw new Error(`the node ${id} has no number`);
	return anchor;
}
