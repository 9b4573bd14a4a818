import type { Texts } from '../../language.ts';
import type { Numbered } from '../numbering.ts';

/** `blocks` issue, `look` at this, `style`. */
export type Severity = 'blocks' | 'look' | 'style';

export type FindingRule =
	| 'respondent-not-listed'
	| 'complete-respondent-unspoken'
	| 'participation-mismatch'
	| 'table-total'
	| 'rounding'
	| 'broken-cross-reference'
	| 'stale-source';

/** Which sentence says it; several sentences can belong to one rule. */
export type MessageKey =
	| 'respondent-not-listed'
	| 'complete-respondent-unspoken'
	| 'states-mismatch'
	| 'stakeholders-mismatch'
	| 'un-entities-mismatch'
	| 'others-mismatch'
	| 'contributors-mismatch'
	| 'incomplete-states-mismatch'
	| 'incomplete-stakeholders-mismatch'
	| 'incomplete-not-named'
	| 'named-not-incomplete'
	| 'table-total'
	| 'row-without-amount'
	| 'ledger-total'
	| 'rounding'
	| 'reference-to-nothing'
	| 'reference-beyond'
	| 'reference-direction'
	| 'source-changed'
	| 'source-gone'
	| 'translation-stale';

/** The node that a finding is about, and its number in the document. `kind` is `document` where no numbered node is meant. */
export type Place = {
	node: string;
	kind: Numbered['kind'] | 'document';
	/** As a reference prints it: `5`, `II.A`. Empty for the document. */
	mark: string;
	number: number;
};

/**
 * What a check says of a compilation. `stated` is the number that the document states, `found` the one that the data,
 * or the table beside it, gives. `name` is that of the respondent whom the sentence names.
 */
export type Finding = {
	rule: FindingRule;
	severity: Severity;
	where: Place;
	stated?: number;
	found?: number;
	message: MessageKey;
	name?: Texts;
};
