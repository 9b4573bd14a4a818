import type { OfficialLanguage } from '../language.ts';

/**
 * The document model. Drafting builds it, findings read it, the editor edits it, exporters render it.
 * Numbers are never stored: `numbering.ts` derives those of sections, paragraphs, footnotes and annexes,
 * so that any edit renumbers and every reference follows. Ids are stable from one draft to the next.
 */
export type Compilation = {
	language: OfficialLanguage;
	masthead: Masthead;
	sections: Section[];
	annexes: Annex[];
	/** Paragraphs that an editor took out: they stay out of every draft until the editor puts them back. */
	takenOut?: TakenOut[];
};

/** A paragraph that is not in the document, and where it stood. */
export type TakenOut = {
	paragraph: Paragraph;
	/** Id of its section, and of what it followed there. */
	section: string;
	after?: string;
	/** What it rested on when it was taken out, as `basisOf` says it. */
	basis: string;
	/** Its replies say something else since: it is offered again, as it would be drafted now. */
	offered?: { drafted: Inline[]; basis: string };
};

/** What an editor rewrote: the words as they were drafted when the editor last saw them, and those of now where they differ. */
export type Rewritten<T> = { drafted: T; stale?: T };

/** After the first page of A/HRC/19/50. What is not known yet is absent and shown as such by the exporters. */
export type Masthead = {
	organ: string;
	symbol?: string;
	distribution?: string;
	/** `YYYY-MM-DD`. */
	date?: string;
	originalLanguage: OfficialLanguage;
	/** The languages that a corrigendum concerns, where it does not concern all in which the document was issued. */
	only?: OfficialLanguage[];
	session: number;
	agendaItem?: string;
	title: string;
	subtitle: string;
	submittedBy: string;
	/** Of the processing of this edition, at the foot of its first page: `GE.11-17143 (E) 231111 251111`. */
	jobNumber?: string;
	/** Notes on the whole document: the notice of its consultation, who answers for replies that are reproduced as received. */
	notes?: string[];
};

/**
 * A heading and what stands under it; without a heading it has no number, and what it holds stands by itself. The depth decides the number: I., then A., then 1., then (a).
 */
export type Section = {
	type: 'section';
	id: string;
	/** Theme whose replies it holds. */
	theme?: string;
	heading: Inline[];
	/** An editor put it where it stands: redrafting leaves it there. An added one is in no draft. */
	placed?: 'moved' | 'added';
	rewritten?: Rewritten<Inline[]>;
	children: (Section | Paragraph | Plain | Table)[];
};

/** A numbered paragraph. `attribution` holds the keys of those in whose name it speaks, the lead first. */
export type Paragraph = {
	type: 'paragraph';
	id: string;
	attribution: string[];
	content: Inline[];
	/** An editor put it where it stands: redrafting leaves it there. */
	placed?: 'moved' | 'added';
	/** The words of a reply as it was received: how they are written is their author's. */
	verbatim?: true;
	/** Set when a person changed the drafted words; redrafting leaves them. */
	edited?: boolean;
	/** Of an edited paragraph: what it rests on, as `basisOf` says it, when the editor last saw it. `own` rests on no reply any more. */
	basis?: string;
	/** Of an edited paragraph: what the draft said here when the editor last saw it; nothing where `basis` is `own`. */
	drafted?: Inline[];
	/** The replies say something else since the paragraph was edited: what would be drafted now, nothing where they say nothing. */
	stale?: { drafted: Inline[]; basis: string };
	/** What condensing left out of this paragraph, in reading order. */
	omitted?: Provenance[];
};

/** Text without a number: in annexes, and for notes. */
export type Plain = {
	type: 'plain';
	id: string;
	style: 'heading' | 'body' | 'question' | 'field';
	content: Inline[];
	rewritten?: Rewritten<Inline[]>;
};

export type Table = {
	type: 'table';
	id: string;
	/** What its rows are, for the checks that read it. */
	subject?: 'contributions' | 'statement';
	/** ISO 4217, of all its amounts. */
	currency?: string;
	columns: { heading: Inline[]; align: 'start' | 'end' }[];
	rows: Row[];
	rewritten?: Rewritten<Pick<Table, 'columns' | 'rows'>>;
};

/**
 * `group` heads the rows after it (a period), `total` sums all entries above it. In a statement of income and expenditure
 * `part` says what a row adds to: subtotals sum the entries of their part, `net` is income less expenditure, and the
 * closing balance, its total, is the opening balance, the net and the adjustments together.
 */
export type Row = {
	kind: 'group' | 'entry' | 'subtotal' | 'total';
	part?: StatementPart;
	cells: Cell[];
	/** Key of the respondent that an entry is about. */
	respondent?: string;
	/** An entry that is promised, not paid. */
	pledge?: boolean;
};

export type StatementPart = 'income' | 'expenditure' | 'net' | 'opening' | 'adjustment' | 'closing';

/** `value` is the number that `content` shows, for arithmetic. */
export type Cell = { content: Inline[]; value?: number };

export type Annex = {
	type: 'annex';
	id: string;
	heading: Inline[];
	subheading?: Inline[];
	rewritten?: Rewritten<Inline[]>;
	children: (Plain | Table)[];
};

export type Inline = Text | Footnote | Reference | List;

/** Words. A sentence that rests on a reply says on which words of it. `written`: an editor's words, which rest on all that their paragraph rests on. */
export type Text = {
	type: 'text';
	text: string;
	provenance?: Provenance[];
	mark?: TextMark;
	written?: true;
};

/**
 * `translation-needed`: the words are still in `language`, that of the reply. `as-submitted`: so they are in a reply that
 * is reproduced in the language of submission only. `first-person`: a doubt for the editor. `emphasis`: set apart from what it stands between, as *For*
 * and *read* in a corrigendum.
 */
export type TextMark =
	| { kind: 'translation-needed'; language: string }
	| { kind: 'as-submitted'; language: string }
	| { kind: 'first-person' }
	| { kind: 'emphasis' };

/** A note at the foot of the page; its mark stands where the node stands. */
export type Footnote = { type: 'footnote'; id: string; content: Inline[]; about?: FootnoteSubject };

/** What a drafted footnote states, for the checks. */
export type FootnoteSubject =
	'stakeholders' | 'incomplete' | 'note-verbale' | 'late' | 'cross-reference';

/** The number of another node, e.g. of the paragraph that a footnote points to. */
export type Reference = { type: 'reference'; target: string };

/**
 * Sub-paragraphs (a), (b), (c): run on inside the paragraph, or each on its line. Marks and the space after them
 * come from `marks.ts`; the words before the list bring their own last space, each item its own punctuation,
 * and `listDivider` stands between two items that run on.
 */
export type List = { type: 'list'; layout: 'inline' | 'block'; items: { content: Inline[] }[] };

/**
 * The words of a reply that a sentence rests on: a span of the answer in its original language, UTF-16 code units,
 * with the hash of the words when the sentence was drafted. `excerpt` names the coded passage, where there is one.
 */
export type Provenance = {
	submission: string;
	question: string;
	start: number;
	end: number;
	hash: string;
	excerpt?: string;
};
