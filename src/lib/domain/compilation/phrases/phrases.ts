import type { Counted } from '../../counted-nouns.ts';
import type { Act } from '../../mandate.ts';
import type { Grammar, RespondentKind } from '../../respondent.ts';
import type { Inline } from '../model.ts';

/** Words, and nodes that stand between them. */
export type Part = string | Inline | undefined;

/** In whose name a sentence speaks: names joined in the language, with their articles, and how verbs agree with them. */
export type Subject = { name: string; plural: boolean; grammar: Grammar };

/** How many of a noun; always above zero. */
export type Count = { number: number; noun: Counted };

/** An act as a sentence cites it; `day` is written out, title, lead and words are in the language of the document. */
export type CitedAct = Pick<Act, 'kind' | 'body' | 'number'> & {
	day: string;
	title: string;
	operative?: { lead: string; words: string };
};

/** How many times this respondent has spoken under the theme before: the verb varies with it. */
export type Turn = number;

/**
 * The sentences of a compilation in one language, after A/HRC/19/50. Days are written out already,
 * sentences end with their full stop, and a sentence that follows another brings no space before it.
 */
export type Phrases = {
	organ: Record<Act['body'], string>;
	/** The secretariat's name, the short form that it explains, and the words by which any mention of it is known. */
	office: { full: string; short: string; explained: string; sign: string };
	introduction: string;
	/** Stands between two sentences. */
	gap: string;
	fullStop: string;
	/** Between the items of a running list. */
	semicolon: string;
	/** The mark of a footnote follows the punctuation that it meets. */
	noteAfterPunctuation: boolean;
	act(act: CitedAct): string;
	fundEstablished(fund: { name: string; short: string }): string;
	/** `fund.name` is set where the paragraph has not explained the short form yet. */
	ledger(said: {
		fund: { name?: string; short: string };
		day: string;
		donors: Count | undefined;
		annex: Inline;
	}): Part[];
	questionnaire(said: {
		office: string;
		/** A request of the mandate stands in the paragraph before. */
		requested: boolean;
		posted: string;
		closed: string;
		/** The close is past; else the sentences say that replies can still come. */
		isClosed: boolean;
		annex: Inline;
		stakeholdersNote: Inline | undefined;
		counts: Count[];
		incompleteNote: Inline | undefined;
		hasReplies: boolean;
	}): Part[];
	stakeholdersInclude(definition: { words: string; source: string; address?: string }): string;
	/** `states` are names joined in the language; `others` are counts of those not named. */
	incomplete(said: { names: string[]; others: Count[] }): string;
	noteVerbale(subject: Subject, day: string | undefined): string;
	late(subject: Subject, day: string): string;
	see(paragraph: Inline, direction: 'above' | 'below'): Part[];
	/** Words before a reported clause that begins with `next`, or before a list or a quotation. */
	reports(subject: Subject, turn: Turn, next: { words: string } | 'following'): string;
	unnamed: Record<RespondentKind, Subject>;
	noReply: string;
	pledged: string;
	total: string;
	donor: string;
	/** A year or years such as `2008-2009`. */
	period(period: string): string;
	between(from: string, to: string): string;
	answerField: string;
	/** Between a label and what it asks for. */
	colon: string;
};
