import type { EntryFault } from './compilation/corrigendum/corrigendum-entry.ts';
import { toCome } from './compilation/phrases/to-come.ts';
import type { ToCome } from './compilation/phrases/to-come.ts';
import type { OfficialLanguage } from './language.ts';

/**
 * A document on its way to the Council. `draft`: it is written; `review`: it is read by those who clear it; `final`: its
 * editions are frozen and its files are written; `issued`: it is out, and never changes again.
 */
export const issueStates = ['draft', 'review', 'final', 'issued'] as const;
export type IssueState = (typeof issueStates)[number];

/** `document` is issued first. What follows it has a symbol of its own: /Corr.1 corrects words, /Add.1 adds, /Rev.1 replaces. */
export const issueKinds = ['document', 'corrigendum', 'addendum', 'revision'] as const;
export type IssueKind = (typeof issueKinds)[number];

export const distributions = ['general', 'limited', 'restricted'] as const;
export type Distribution = (typeof distributions)[number];

/** What staff say on the masthead of an issue. What is absent is not known yet. */
export type IssueMasthead = {
	/** Such as `A/HRC/19/50` or `A/HRC/19/50/Corr.1`. */
	symbol?: string;
	/** Number of the session that receives it. */
	session: number;
	/** A number, or two divided by a comma: `3`, `2, 10`; or words, as a bundle gave them. */
	agendaItem?: string;
	distribution?: Distribution;
	/** `YYYY-MM-DD`. */
	date?: string;
	/** At the foot of the first page of an edition, as `readJobNumber` gives it. */
	jobNumbers?: Partial<Record<OfficialLanguage, string>>;
};

/** Something done, an ISO 8601 instant in UTC and who did it, as the audit writes it. */
export type Done = { at: string; by: string };

/** One issue of a consultation. A consultation has at most one that is not issued. */
export type Issue = {
	id: string;
	consultationId: string;
	/** From 1 in the consultation. */
	position: number;
	kind: IssueKind;
	state: IssueState;
	masthead: IssueMasthead;
	created: Done;
	review?: Done;
	/** The last time that it was sent back to draft. */
	returned?: Done & { reason: string };
	final?: Done;
	issued?: Done;
};

export type IssueAct = 'ask-for-review' | 'make-final' | 'send-back' | 'issue';

/** An issued document can get editions in further languages: they too are frozen, sent back or issued. */
const course: Record<IssueAct, Partial<Record<IssueState, IssueState>>> = {
	'ask-for-review': { draft: 'review' },
	'make-final': { review: 'final', issued: 'issued' },
	'send-back': { review: 'draft', final: 'draft', issued: 'issued' },
	issue: { final: 'issued', issued: 'issued' }
};

/** The state after an act; undefined where it cannot be done in this state. */
export function stateAfter(state: IssueState, act: IssueAct): IssueState | undefined {
	return course[act][state];
}

/** What must be settled before a document is made final: nothing where every list is empty. */
export type Unsettled = {
	/** Open findings that block, by language. */
	blocks: { language: OfficialLanguage; count: number }[];
	/** Open comments and suggestions, by language. */
	remarks: { language: OfficialLanguage; count: number }[];
	/** Chosen languages in which there is no complete edition. */
	incomplete: OfficialLanguage[];
	/** What the masthead does not say yet. */
	masthead: ToCome[];
	/** Chosen languages in which nothing differs from what was issued. */
	unchanged: OfficialLanguage[];
	/** Entries of a corrigendum that would publish what must not be: their number in the list of a language, and where they stand. */
	entries: { language: OfficialLanguage; number: number; where: string; fault: EntryFault }[];
};

export function isSettled(unsettled: Unsettled): boolean {
	return Object.values(unsettled).every((list) => list.length === 0);
}

/** What a masthead must say before its document is final, and does not. */
export function missingOnMasthead(masthead: IssueMasthead): ToCome[] {
	return toCome.filter((field) => masthead[field] === undefined);
}

/** Two people issue: nobody who froze one of the editions. */
export function isSecondPerson(person: string, frozen: readonly { by: string }[]): boolean {
	return frozen.every(({ by }) => by !== person);
}

/**
 * Whether the draft in a language stands still: the newest issue is final or issued, and some issue holds the language.
 * It opens again when the issue is sent back, or a corrigendum, an addendum or a revision is begun.
 */
export function isDraftClosed(
	newest: Pick<Issue, 'state'> | undefined,
	held: readonly OfficialLanguage[],
	language: OfficialLanguage
): boolean {
	if (newest?.state !== 'final' && newest?.state !== 'issued') return false;
	return held.includes(language);
}
