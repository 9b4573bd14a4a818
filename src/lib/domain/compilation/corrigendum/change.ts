import type { Inline } from '../model.ts';

/** What a line of a document is. `text` has no number: in an annex, or between paragraphs; `row` is one of a table. */
export type LineKind = 'title' | 'heading' | 'paragraph' | 'text' | 'row' | 'footnote' | 'annex';

/**
 * Where a line stands, as a reader finds it. `mark` is the number that is printed there (`5`, `II.A`, `Annex I`): its own, or
 * that of the section or annex that holds it. `row`: the first cell of a row.
 */
export type ChangePlace = { kind: LineKind; mark: string; row?: string };

/**
 * What changes at a line. `words`: for one stretch read another, and add `end` at its end; `text`: it reads differently altogether; `insert`: new lines of one kind
 * stand after it, or, where it is a footnote, after the words `after` of it; `delete`: it goes, `text` and all; `move`: it stands elsewhere from now
 * on. `split`: a new paragraph begins with the words `at`; `join`: paragraph `mark` is its end from now on. New text is that of the edited draft, with the numbers that it refers to there.
 */
export type ChangeMade =
	| { kind: 'words'; pairs: WordPair[]; end?: string }
	| { kind: 'text'; content: Inline[] }
	| { kind: 'insert'; what: LineKind; after?: string; contents: Inline[][] }
	| { kind: 'delete'; text: string }
	| { kind: 'move'; after?: ChangePlace }
	| { kind: 'split'; at: string }
	| { kind: 'join'; mark: string };

/** For `from` read `to`; `from` occurs once in its line. */
export type WordPair = { from: string; to: string };

/**
 * One difference between what was issued and what is drafted. `id` is the same as long as the same line changes in the same way;
 * without a place it is at the beginning of the text.
 */
export type IssueChange = { id: string; place?: ChangePlace; made: ChangeMade };

/** The list of changes of an issue in one language, in document order, as its readers are told. */
export type IssueChanges = { where: string; what: string }[];
