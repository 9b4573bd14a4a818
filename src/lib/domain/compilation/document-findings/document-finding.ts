import type { Finding } from '../findings/finding.ts';

/** The rules that need no database: a published document is held against itself. */
export type DocumentRule =
	| 'table-total'
	| 'rounding'
	| 'stated-count'
	| 'stated-amount'
	| 'joint-reply-counted'
	| 'listed-not-spoken'
	| 'spoken-not-listed'
	| 'act-cited-two-ways'
	| 'act-date'
	| 'symbol-cut-short'
	| 'broken-reference'
	| 'footnote-mark'
	| 'numbering';

export type DocumentMessage =
	| 'table-total'
	| 'row-total'
	| 'rounding'
	| 'count-against-table'
	| 'count-against-list'
	| 'count-against-text'
	| 'count-against-parts'
	| 'amount-against-table'
	| 'joint-reply-counted'
	| 'listed-not-spoken'
	| 'spoken-not-listed'
	| 'one-act-two-numbers'
	| 'one-number-two-dates'
	| 'date-outside-session'
	| 'symbol-cut-short'
	| 'no-such-paragraph'
	| 'no-such-annex'
	| 'no-such-footnote'
	| 'no-such-table'
	| 'no-such-section'
	| 'reference-direction'
	| 'mark-without-note'
	| 'note-without-mark'
	| 'paragraph-number'
	| 'section-number'
	| 'footnote-number'
	| 'annex-number'
	| 'item-number';

/** What a rule says of a published document, which is held against itself. */
export type DocumentFinding = Finding<DocumentRule, DocumentMessage>;
