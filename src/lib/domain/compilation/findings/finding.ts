import type { Texts } from '../../language.ts';
import type { Numbered } from '../numbering.ts';

/** `blocks` issue, `look` at this, `style`. */
export type Severity = 'blocks' | 'look' | 'style';

export const findingRules = [
	'respondent-not-listed',
	'complete-respondent-unspoken',
	'respondent-off-theme',
	'second-reply',
	'participation-mismatch',
	'table-total',
	'rounding',
	'pledge-as-paid',
	'contributors-differ',
	'broken-cross-reference',
	'footnote-mark',
	'act-not-among-sources',
	'act-two-numbers',
	'act-two-dates',
	'symbol-cut-short',
	'stale-source',
	'without-provenance',
	'editors-figure',
	'quotation',
	'confidential',
	'arrival-note',
	'heading-alone',
	'level-skipped',
	'numbering',
	'annex-not-mentioned',
	'over-length',
	'abbreviation',
	'first-person',
	'state-name',
	'date-form',
	'number-form',
	'percent-form',
	'quotation-marks',
	'spacing',
	'brackets',
	'translation-needed',
	'editions-differ',
	'edition-text',
	'placeholder',
	'replies-told-twice'
] as const;
export type FindingRule = (typeof findingRules)[number];

/** Which sentence says it; several sentences can belong to one rule. */
export type MessageKey =
	| 'respondent-not-listed'
	| 'complete-respondent-unspoken'
	| 'respondent-off-theme'
	| 'second-reply'
	| 'second-reply-unnamed'
	| 'states-mismatch'
	| 'stakeholders-mismatch'
	| 'un-entities-mismatch'
	| 'others-mismatch'
	| 'contributors-mismatch'
	| 'contributors-counted-twice'
	| 'joint-against-rule'
	| 'incomplete-states-mismatch'
	| 'incomplete-stakeholders-mismatch'
	| 'incomplete-not-named'
	| 'named-not-incomplete'
	| 'incomplete-unmentioned'
	| 'table-total'
	| 'row-without-amount'
	| 'ledger-total'
	| 'rounding'
	| 'pledge-as-paid'
	| 'pledges-unmentioned'
	| 'contributor-not-in-table'
	| 'contributor-not-in-ledger'
	| 'contributor-only-in-text'
	| 'contributor-not-in-text'
	| 'reference-to-nothing'
	| 'reference-beyond'
	| 'reference-direction'
	| 'reference-elsewhere'
	| 'annex-beyond'
	| 'footnote-beyond'
	| 'footnote-empty'
	| 'asterisk-without-note'
	| 'act-unknown'
	| 'document-unknown'
	| 'act-slip'
	| 'act-title-number'
	| 'act-date'
	| 'symbol-cut-short'
	| 'source-changed'
	| 'source-gone'
	| 'translation-stale'
	| 'without-provenance'
	| 'editors-figure'
	| 'quotation'
	| 'confidential-source'
	| 'confidential-words'
	| 'unattributed-named'
	| 'hidden-name'
	| 'note-verbale-unmentioned'
	| 'note-verbale-wrong'
	| 'late-unmentioned'
	| 'late-wrong'
	| 'arrival-date'
	| 'joint-not-named'
	| 'heading-alone'
	| 'level-skipped'
	| 'number-typed'
	| 'number-skipped'
	| 'annex-not-mentioned'
	| 'replies-told-twice'
	| 'panel-told-twice'
	| 'over-length'
	| 'abbreviation'
	| 'first-person'
	| 'state-name'
	| 'date-form'
	| 'number-form'
	| 'number-in-digits'
	| 'percent-form'
	| 'straight-quotes'
	| 'other-quotes'
	| 'double-space'
	| 'brackets'
	| 'translation-needed'
	| 'placeholder'
	| 'edition-text-missing'
	| 'edition-text-stale'
	| 'edition-older'
	| 'edition-paragraph'
	| 'edition-footnote'
	| 'edition-lacks'
	| 'edition-adds'
	| 'edition-figure-lacks'
	| 'edition-figure-adds';

/** The node that a finding is about, and its number in the document. `kind` is `document` where no numbered node is meant. */
export type Place = {
	node: string;
	kind: Numbered['kind'] | 'document';
	/** As a reference prints it: `5`, `II.A`. Empty for the document. */
	mark: string;
	number: number;
};

/**
 * What a check says of a document: of a draft, unless `Rule` and `Message` are those of published documents. `stated` is
 * what the document states, `found` what the data, or the table beside it, gives: numbers where the rule is about numbers,
 * else words of the document: symbols, labels. `name` is that of the respondent whom the sentence names, `words` are
 * those of the document that it quotes.
 */
export type Finding<Rule extends string = FindingRule, Message extends string = MessageKey> = {
	rule: Rule;
	severity: Severity;
	where: Place;
	stated?: number | string;
	found?: number | string;
	message: Message;
	name?: Texts;
	words?: string;
};

/**
 * A finding by which people can speak of it: the same from one draft to the next as long as its rule, its node and its
 * facts are the same. `facts` is a hash of the facts.
 */
export type KnownFinding = Finding & { id: string; facts: string };
