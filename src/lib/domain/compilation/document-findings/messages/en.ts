import type { DocumentWords } from './document-words.ts';

export const english: DocumentWords = {
	'table-total': ({ stated, found, words }) =>
		`The table gives ${stated} as “${words}”; the rows that it sums give ${found}.`,
	'row-total': ({ stated, found, words }) =>
		`The row “${words}” ends with ${stated}; its figures add up to ${found}.`,
	rounding: ({ stated, found, words }) =>
		`The table gives ${stated} as “${words}”; the rows give ${found}. The difference may come from rounding.`,
	'count-against-table': ({ stated, found }) =>
		`The text states ${stated} as the number of contributors; the table names ${found}.`,
	'count-against-list': ({ stated, found }) =>
		`The text states the number ${stated}; the list that goes with it has ${found}.`,
	'count-against-text': ({ stated, found }) =>
		`The text states ${stated} as the number that replied; the document speaks of ${found}.`,
	'count-against-parts': ({ stated, found }) =>
		`The text states ${stated} in all; the parts that it names add up to ${found}.`,
	'amount-against-table': ({ stated, found }) =>
		`The text states ${stated}; the table has ${found}.`,
	'joint-reply-counted': ({ stated, found }) =>
		`The number ${stated} counts each signatory of a joint reply; counted once, there are ${found}.`,
	'listed-not-spoken': ({ name }) =>
		`${name} is listed among those that replied, and the document speaks of it nowhere.`,
	'spoken-not-listed': ({ name }) =>
		`The document speaks in the name of ${name}, which is not listed among those that replied.`,
	'one-act-two-numbers': ({ stated, found }) =>
		`${stated} seems to be the act that is cited elsewhere as ${found}.`,
	'one-number-two-dates': ({ stated, found, words }) =>
		`${words} is dated ${stated} here and ${found} elsewhere.`,
	'date-outside-session': ({ stated, found, words }) =>
		`${words} is dated ${stated}, but its session was in ${found}.`,
	'symbol-cut-short': ({ stated, found }) =>
		`The symbol ${stated} is cut short; it should read ${found}.`,
	'no-such-paragraph': ({ stated }) =>
		`The text refers to paragraph ${stated}, which is not there.`,
	'no-such-annex': ({ stated }) => `The text refers to “${stated}”, which is not there.`,
	'no-such-footnote': ({ stated }) => `The text refers to footnote ${stated}, which is not there.`,
	'no-such-section': ({ stated }) => `The text refers to ${stated}, which is not there.`,
	'no-such-table': ({ stated }) => `The text refers to table ${stated}, which is not there.`,
	'reference-direction': ({ stated }) =>
		`The text refers to paragraph ${stated}, which stands on the other side than it says.`,
	'mark-without-note': ({ stated }) => `Footnote mark ${stated} has no note.`,
	'note-without-mark': ({ stated }) => `No mark in the text refers to footnote ${stated}.`,
	'paragraph-number': ({ stated, found }) =>
		`A paragraph is numbered ${stated} where ${found} is due.`,
	'section-number': ({ stated }) =>
		`The heading number ${stated} does not follow the one before it.`,
	'footnote-number': ({ stated, found }) => `Footnote ${stated} follows where ${found} is due.`,
	'annex-number': ({ stated }) => `“${stated}” does not follow the annex before it.`,
	'item-number': ({ stated, found }) => `Item ${stated} stands where ${found} is due.`
};
