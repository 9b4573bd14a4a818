import { sql } from 'kysely';
import type {
	ReplyColumn,
	ReplyCompleteness,
	ReplyOrder,
	ReplyPlace
} from '#lib/domain/reply-list.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import type { Channel, Consent, SubmissionStatus } from '#lib/domain/submission.ts';
import type { NarrowedTo } from './reply-filter.ts';
import {
	beyond,
	completenessThatCounts,
	filtered,
	isRead,
	listed,
	replyOrders,
	waiting
} from './reply-filter.ts';
import type { ReplySignatory } from './reply-signatories.ts';
import { signatoriesOf } from './reply-signatories.ts';
import type { Db } from './schema.ts';

/** One reply as the list shows it. */
export type ReplyEntry = {
	id: string;
	signatories: ReplySignatory[];
	status: SubmissionStatus;
	completeness: ReplyCompleteness;
	channel: Channel;
	language: string;
	receivedAt: string | undefined;
	consent: Consent;
	late: boolean;
	joint: boolean;
	/** A statement at a panel: no return of the questionnaire. */
	statement: boolean;
	/** Read as it stands, or coded. */
	read: boolean;
	/** Nobody has decided on it and on another in the name of the same State. */
	undecided: boolean;
	/** Who decided on its completeness, where staff did. */
	decidedBy?: string;
	place: ReplyPlace;
};

/**
 * At most `limit` replies after the place `after`, or before the place `before`, in the order asked for.
 * `more` says whether others follow in the direction read.
 */
export async function pageOfReplies(
	db: Db,
	consultationId: string,
	asked: {
		filter: NarrowedTo;
		order: ReplyOrder;
		after?: ReplyPlace;
		before?: ReplyPlace;
		limit: number;
	}
): Promise<{ entries: ReplyEntry[]; more: boolean }> {
	const column = replyOrders[asked.order.column];
	const place = asked.after ?? asked.before;
	const backwards = asked.after === undefined && asked.before !== undefined;
	const down = asked.order.descending !== backwards;
	const query = filtered(db, consultationId, asked.filter);
	const rows = await query
		.select([
			's.id',
			's.status',
			's.channel',
			's.language',
			's.received_at',
			's.consent',
			's.late',
			's.joint',
			's.override',
			's.panel_key',
			completenessThatCounts.as('completeness'),
			sql<number | string>`case when ${isRead} then 1 else 0 end`.as('read'),
			sql<
				number | string
			>`case when s.status = 'submitted' and ${waiting['second-reply']('')} then 1 else 0 end`.as(
				'undecided'
			),
			sql<string>`${column}`.as('place')
		])
		.$if(place !== undefined, (q) => q.where(beyond(column, place!, down)))
		.orderBy(sql`${column}`, down ? 'desc' : 'asc')
		.orderBy('s.id', down ? 'desc' : 'asc')
		.limit(asked.limit + 1)
		.execute();
	const shown = rows.slice(0, asked.limit);
	if (backwards) shown.reverse();
	const signatories = await signatoriesOf(
		db,
		shown.map((row) => row.id)
	);
	return {
		more: rows.length > asked.limit,
		entries: shown.map((row) => ({
			id: row.id,
			signatories: signatories.get(row.id) ?? [],
			status: row.status as SubmissionStatus,
			completeness: row.completeness,
			channel: row.channel as Channel,
			language: row.language,
			receivedAt: row.received_at ?? undefined,
			consent: row.consent as Consent,
			late: row.late === 1,
			joint: row.joint === 1,
			statement: row.panel_key !== null,
			read: Number(row.read) === 1,
			undecided: Number(row.undecided) === 1,
			...(row.override !== null && {
				decidedBy: (JSON.parse(row.override) as { by: string }).by
			}),
			place: { value: row.place, id: row.id }
		}))
	};
}

const isStatement = sql<number | string>`case when s.panel_key is null then 0 else 1 end`;

/** How many replies there are of each combination of facts; small, whatever the number of replies. */
export type ReplyCount = {
	kind: RespondentKind | undefined;
	completeness: ReplyCompleteness;
	channel: Channel;
	language: string;
	consent: Consent;
	late: boolean;
	joint: boolean;
	/** Statements at a panel: no returns of the questionnaire. */
	statement: boolean;
	count: number;
};

/** Counts of the replies that the filter leaves. Each reply counts once, whatever the counting rule of the consultation. */
export async function countReplies(
	db: Db,
	consultationId: string,
	filter: NarrowedTo
): Promise<ReplyCount[]> {
	const rows = await filtered(db, consultationId, filter)
		.select([
			'r.kind',
			completenessThatCounts.as('completeness'),
			's.channel',
			's.language',
			's.consent',
			's.late',
			's.joint',
			isStatement.as('statement'),
			sql<number | string>`count(*)`.as('count')
		])
		.groupBy([
			'r.kind',
			sql`${completenessThatCounts}`,
			's.channel',
			's.language',
			's.consent',
			's.late',
			's.joint',
			isStatement
		])
		.execute();
	return rows.map((row) => ({
		kind: (row.kind ?? undefined) as RespondentKind | undefined,
		completeness: row.completeness,
		channel: row.channel as Channel,
		language: row.language,
		consent: row.consent as Consent,
		late: row.late === 1,
		joint: row.joint === 1,
		statement: Number(row.statement) === 1,
		count: Number(row.count)
	}));
}

/** Where a reply stands in an order, whether or not a filter leaves it. */
export async function placeOfReply(
	db: Db,
	consultationId: string,
	id: string,
	column: ReplyColumn
): Promise<ReplyPlace | undefined> {
	const row = await listed(db, consultationId)
		.select(sql<string>`${replyOrders[column]}`.as('place'))
		.where('s.id', '=', id)
		.executeTakeFirst();
	return row && { value: row.place, id };
}

/** Ids of the replies just before and after a place, in the order and under the filter of a list. */
export async function neighboursOfReply(
	db: Db,
	consultationId: string,
	asked: { filter: NarrowedTo; order: ReplyOrder; place: ReplyPlace }
): Promise<{ previous?: string; next?: string }> {
	const { filter, order, place } = asked;
	const column = replyOrders[order.column];
	const next = async (down: boolean) => {
		const row = await filtered(db, consultationId, filter)
			.select('s.id')
			.where(beyond(column, place, down))
			.orderBy(sql`${column}`, down ? 'desc' : 'asc')
			.orderBy('s.id', down ? 'desc' : 'asc')
			.limit(1)
			.executeTakeFirst();
		return row?.id;
	};
	return { previous: await next(!order.descending), next: await next(order.descending) };
}
