import type { BundledFile } from './attached-file.ts';
import type { OfficialLanguage } from './language.ts';

export type SubmissionStatus = 'draft' | 'cleared' | 'submitted' | 'superseded' | 'withdrawn';

export const channels = ['web', 'word-form', 'note-verbale', 'email', 'post', 'statement'] as const;
export type Channel = (typeof channels)[number];

/** How the reply may appear: under its name, without a name, or only in the counts. */
export const consents = ['attributed', 'unattributed', 'confidential'] as const;
export type Consent = (typeof consents)[number];

export type SignatoryRole = 'lead' | 'co-signatory' | 'embedded';

/** A respondent on one submission. The first is the lead. */
export type Signatory = { respondent: string; role: SignatoryRole };

export const translationStates = ['machine', 'revised', 'official'] as const;
export type TranslationState = (typeof translationStates)[number];

/** A translation is stale when `sourceHash` is no longer the hash of the answer's words. */
export type Translation = { text: string; state: TranslationState; sourceHash?: string };

/** What one submission says to one question. */
export type Answer = {
	question: string;
	/** The words, as typed: paragraphs divided by a blank line, line feeds only. For a choice, the words of "please specify". */
	text: string;
	/** Keys of the options chosen. */
	choices?: string[];
	/** BCP 47 tag of the language of `text`. */
	language: string;
	/** A person said so: nothing that is found out from the words changes it. */
	languageChosen?: boolean;
	/** Key of the embedded signatory who speaks here in its own name, such as an NHRI inside a State's reply. */
	voice?: string;
	translations?: Partial<Record<OfficialLanguage, Translation>>;
};

/** A passage of an answer coded to a theme; offsets are UTF-16 code units of the answer's text. */
export type Excerpt = {
	id: string;
	question: string;
	theme: string;
	start: number;
	end: number;
	/** Hash of the words when they were coded. */
	hash: string;
	/** The words that were coded, where other words stand in the answer now: a person has to look. */
	words?: string;
};

/** One whole return. Instants are ISO 8601 in UTC, dates `YYYY-MM-DD`. */
export type Submission = {
	/** Stable within the consultation. */
	key: string;
	status: SubmissionStatus;
	/** Number of the questionnaire revision that it answers. */
	revision: number;
	channel: Channel;
	/** Reference of the note verbale or letter. */
	channelReference?: string;
	/** Date that the note verbale or letter carries. */
	documentDate?: string;
	/** When it was sent or came in; absent while it is a draft. */
	receivedAt?: string;
	/** Key of the panel at which a statement was made; it is no return of the questionnaire and is not counted as one. */
	panel?: string;
	/** Main language, BCP 47. */
	language: string;
	consent: Consent;
	signatories: Signatory[];
	/** Place among its kind, where it is not that of the lead signatory's name. */
	sortKey?: string;
	answers: Answer[];
	/** Files that count, in the order in which they came. */
	files?: BundledFile[];
	excerpts?: Excerpt[];
	/** A decision of staff that stands in place of the computed completeness. */
	override?: { completeness: 'complete' | 'incomplete'; reason: string; by: string };
};

/** A submission that counts: sent, and neither superseded nor withdrawn. */
export function isInForce(submission: Pick<Submission, 'status'>): boolean {
	return submission.status === 'submitted';
}

/** It came after the close, by the clock of the server. */
export function isLate(
	submission: Pick<Submission, 'receivedAt'>,
	consultation: { closesAt: string }
): boolean {
	return (
		submission.receivedAt !== undefined &&
		Date.parse(submission.receivedAt) > Date.parse(consultation.closesAt)
	);
}

/** It speaks for more than one respondent; an embedded voice does not make it joint. */
export function isJoint(submission: Pick<Submission, 'signatories'>): boolean {
	return submission.signatories.filter(({ role }) => role !== 'embedded').length > 1;
}
