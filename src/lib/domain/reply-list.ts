import type { Completeness } from './completeness.ts';
import type { RespondentKind } from './respondent.ts';
import type { Channel, Consent } from './submission.ts';

/** What the desk lists: submissions that were sent; a draft is its writer's own. */
export const listedStatuses = ['submitted', 'superseded', 'withdrawn'] as const;
export type ListedStatus = (typeof listedStatuses)[number];

export type ReplyCompleteness = Completeness;

/** What a list of replies is narrowed to; what is absent does not narrow. */
export type ReplyFilter = {
	/** In force unless asked otherwise. */
	status?: ListedStatus;
	completeness?: ReplyCompleteness;
	kind?: RespondentKind;
	channel?: Channel;
	language?: string;
	consent?: Consent;
	late?: boolean;
	joint?: boolean;
	/** Whether it is a statement at a panel, which returns no questionnaire. */
	statement?: boolean;
	/** Part of the name of a signatory, in any language. */
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
