import type { Completeness } from './completeness.ts';
import type { RespondentKind, StakeholderCategory } from './respondent.ts';
import type { RegionalGroup } from './states.ts';
import type { Channel, Consent } from './submission.ts';

/** What the desk lists: submissions that were sent; a draft is its writer's own. */
export const listedStatuses = ['submitted', 'superseded', 'withdrawn'] as const;
export type ListedStatus = (typeof listedStatuses)[number];

export type ReplyCompleteness = Completeness;

/**
 * What a reply waits for: that staff decide on it and on another in the name of the same State; that the passages of a
 * document are placed; that its respondent answers a request to complete it.
 */
export const waitedFor = ['second-reply', 'unplaced', 'asked'] as const;
export type WaitedFor = (typeof waitedFor)[number];

/** What a list of replies is narrowed to; what is absent does not narrow. */
export type ReplyFilter = {
	/** Words of its answers and their translations, as `readQuery` reads them. */
	words?: string;
	/** In force unless asked otherwise. */
	status?: ListedStatus;
	completeness?: ReplyCompleteness;
	kind?: RespondentKind;
	/** Of the lead signatory, where it is a State. */
	group?: RegionalGroup;
	/** Of the lead signatory, where it is a stakeholder. */
	category?: StakeholderCategory;
	/** Key of the State that the lead signatory is, or where it is based. */
	country?: string;
	channel?: Channel;
	language?: string;
	consent?: Consent;
	late?: boolean;
	/** First and last day in Geneva on which it was received, `YYYY-MM-DD`. */
	from?: string;
	to?: string;
	joint?: boolean;
	/** Whether it is a statement at a panel, which returns no questionnaire. */
	statement?: boolean;
	waits?: WaitedFor;
	/** Id of the user who registered it. */
	registrar?: string;
	/** Key of a theme to which a passage is coded, or to a sub-theme of it. */
	theme?: string;
	/** Files came with it. */
	files?: boolean;
	/** Read as it stands, or coded. */
	read?: boolean;
	/** Words of the name of a signatory, or their beginnings, in any language. */
	name?: string;
};

/** The columns by which the list can be sorted; nothing else reaches the query. */
export const replyColumns = [
	'received',
	'respondent',
	'channel',
	'language',
	'completeness'
] as const;
export type ReplyColumn = (typeof replyColumns)[number];
export type ReplyOrder = { column: ReplyColumn; descending: boolean };

/** A place in the list: what the row is sorted by, and its id. */
export type ReplyPlace = { value: string; id: string };
