import { sql } from 'kysely';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import type {
	Channel,
	Consent,
	SignatoryRole,
	SubmissionStatus,
	TranslationState
} from '#lib/domain/submission.ts';
import type { Sender } from '#lib/domain/receipt.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import { byOfficialOrder } from '#lib/domain/language.ts';
import type {
	ReplyColumn,
	ReplyCompleteness,
	ReplyOrder,
	ReplyPlace
} from '#lib/domain/reply-list.ts';
import { listedStatuses } from '#lib/domain/reply-list.ts';
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
import type { Db } from './schema.ts';

export type ReplySignatory = {
	key: string;
	kind: RespondentKind;
	name: Texts;
	role: SignatoryRole;
};

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

/** The signatories of these submissions, the lead first. */
export async function signatoriesOf(db: Db, ids: string[]): Promise<Map<string, ReplySignatory[]>> {
	const found = new Map<string, ReplySignatory[]>();
	if (ids.length === 0) return found;
	const rows = await db
		.selectFrom('signatories as g')
		.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select(['g.submission_id', 'g.role', 'r.key', 'r.kind', 'r.name'])
		.where('g.submission_id', 'in', ids)
		.orderBy('g.submission_id')
		.orderBy('g.position')
		.execute();
	for (const row of rows) {
		const list = found.get(row.submission_id) ?? [];
		list.push({
			key: row.key,
			kind: row.kind as RespondentKind,
			name: JSON.parse(row.name) as Texts,
			role: row.role as SignatoryRole
		});
		found.set(row.submission_id, list);
	}
	return found;
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

/** One reply with all that is kept of it, as stored: completeness with staff's decision beside it. */
export type StoredReply = {
	id: string;
	key: string;
	consultationSlug: string;
	revision: number;
	revisionId: string;
	status: SubmissionStatus;
	channel: Channel;
	channelReference?: string;
	documentDate?: string;
	receivedAt?: string;
	language: string;
	consent: Consent;
	completeness: ReplyCompleteness;
	missing: string[];
	override?: { completeness: 'complete' | 'incomplete'; reason: string; by: string };
	late: boolean;
	joint: boolean;
	reference?: string;
	digest?: string;
	/** The person who sent it on the web. For staff who read replies alone: in no export and on no public page. */
	sender?: Sender;
	/** Whether it may be asked about gaps, where its respondent was asked. */
	mayContact?: 'yes' | 'no';
	signatories: ReplySignatory[];
	answers: {
		question: string;
		text: string;
		choices?: string[];
		language: string;
		translations: {
			language: OfficialLanguage;
			text: string;
			state: TranslationState;
			sourceHash: string;
		}[];
	}[];
	history: { number: number; kind: string; at: string; by: string }[];
};

/** The reply `id` of a consultation, unless it is a draft. */
export async function findReply(
	db: Db,
	consultationId: string,
	id: string
): Promise<StoredReply | undefined> {
	const row = await db
		.selectFrom('submissions as s')
		.innerJoin('consultations as c', 'c.id', 's.consultation_id')
		.innerJoin('questionnaire_revisions as q', 'q.id', 's.revision_id')
		.selectAll('s')
		.select([
			'c.slug',
			'q.number as revision_number',
			completenessThatCounts.as('effective_completeness')
		])
		.where('s.consultation_id', '=', consultationId)
		.where('s.id', '=', id)
		.where('s.status', 'in', [...listedStatuses])
		.executeTakeFirst();
	if (!row) return undefined;
	const answers = await db
		.selectFrom('answers')
		.selectAll()
		.where('submission_id', '=', id)
		.execute();
	const translations = await db
		.selectFrom('translations')
		.selectAll()
		.where('submission_id', '=', id)
		.execute();
	const history = await db
		.selectFrom('submission_revisions')
		.select(['number', 'kind', 'at', 'by'])
		.where('submission_id', '=', id)
		.orderBy('number', 'desc')
		.limit(50)
		.execute();
	return {
		id: row.id,
		key: row.key,
		consultationSlug: row.slug,
		revision: row.revision_number,
		revisionId: row.revision_id,
		status: row.status as SubmissionStatus,
		channel: row.channel as Channel,
		channelReference: row.channel_reference ?? undefined,
		documentDate: row.document_date ?? undefined,
		receivedAt: row.received_at ?? undefined,
		language: row.language,
		consent: row.consent as Consent,
		completeness: row.effective_completeness,
		missing: JSON.parse(row.missing) as string[],
		override: row.override === null ? undefined : JSON.parse(row.override),
		late: row.late === 1,
		joint: row.joint === 1,
		reference: row.reference ?? undefined,
		digest: row.digest ?? undefined,
		sender: row.sender === null ? undefined : (JSON.parse(row.sender) as Sender),
		mayContact: (row.may_contact as 'yes' | 'no' | null) ?? undefined,
		signatories: (await signatoriesOf(db, [id])).get(id) ?? [],
		answers: answers.map((answer) => ({
			question: answer.question_key,
			text: answer.text,
			choices: answer.choices === null ? undefined : (JSON.parse(answer.choices) as string[]),
			language: answer.language,
			translations: translations
				.filter(({ question_key }) => question_key === answer.question_key)
				.map((translation) => ({
					language: translation.language as OfficialLanguage,
					text: translation.text,
					state: translation.state as TranslationState,
					sourceHash: translation.source_hash
				}))
				.sort(byOfficialOrder)
		})),
		history
	};
}

/** Ids of the submissions that a document may rest on, by their key. Confidential ones are never among them. */
export async function submissionIdsByKey(
	db: Db,
	consultationId: string
): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('submissions')
		.select(['id', 'key'])
		.where('consultation_id', '=', consultationId)
		.where('status', 'in', [...listedStatuses])
		.where('consent', '!=', 'confidential')
		.execute();
	return new Map(rows.map(({ id, key }) => [key, id]));
}
