import { sql } from 'kysely';
import type { Completeness } from '#lib/domain/completeness.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { ReplyOrder, ReplyPlace } from '#lib/domain/reply-list.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import type { Channel, Consent, SubmissionStatus } from '#lib/domain/submission.ts';
import type { NarrowedTo } from './reply-filter.ts';
import { beyond, completenessThatCounts, filtered, replyOrders } from './reply-filter.ts';
import type { Db } from './schema.ts';

/** A reply as a row of a spreadsheet: what is known of it beside its words. */
export type ReplyRow = {
	id: string;
	key: string;
	lead?: {
		name: Texts;
		kind: RespondentKind;
		category?: string;
		country?: string;
		group?: string;
	};
	/** Those who sign it too; embedded voices are none of them. */
	others: Texts[];
	status: SubmissionStatus;
	completeness: Completeness;
	statement: boolean;
	channel: Channel;
	channelReference?: string;
	documentDate?: string;
	receivedAt?: string;
	language: string;
	consent: Consent;
	late: boolean;
	joint: boolean;
	reference?: string;
	files: number;
};

/** The next rows in the order asked for; `next` is where to go on from, absent at the end. */
export async function pageOfRows(
	db: Db,
	consultationId: string,
	asked: { filter: NarrowedTo; order: ReplyOrder; after?: ReplyPlace; limit: number }
): Promise<{ rows: ReplyRow[]; next?: ReplyPlace }> {
	const { order, after, limit } = asked;
	const column = replyOrders[order.column];
	const found = await filtered(db, consultationId, asked.filter)
		.select([
			's.id',
			's.key',
			's.status',
			's.channel',
			's.channel_reference',
			's.document_date',
			's.received_at',
			's.language',
			's.consent',
			's.late',
			's.joint',
			's.reference',
			's.panel_key',
			'r.name',
			'r.kind',
			'r.category',
			'r.country',
			'r.regional_group',
			completenessThatCounts.as('completeness'),
			sql<string>`${column}`.as('place'),
			sql<number | string>`(select count(*) from files f
				where f.submission_id = s.id and f.sent_in is not null and f.left_in is null)`.as('files')
		])
		.$if(after !== undefined, (q) => q.where(beyond(column, after!, order.descending)))
		.orderBy(sql`${column}`, order.descending ? 'desc' : 'asc')
		.orderBy('s.id', order.descending ? 'desc' : 'asc')
		.limit(limit)
		.execute();
	const others = await otherNames(
		db,
		found.filter(({ joint }) => joint === 1).map(({ id }) => id)
	);
	const last = found.length === limit ? found.at(-1) : undefined;
	return {
		...(last && { next: { value: last.place, id: last.id } }),
		rows: found.map((row) => ({
			id: row.id,
			key: row.key,
			...(row.name !== null && {
				lead: {
					name: JSON.parse(row.name) as Texts,
					kind: row.kind as RespondentKind,
					category: row.category ?? undefined,
					country: row.country ?? undefined,
					group: row.regional_group ?? undefined
				}
			}),
			others: others.get(row.id) ?? [],
			status: row.status as SubmissionStatus,
			completeness: row.completeness,
			statement: row.panel_key !== null,
			channel: row.channel as Channel,
			channelReference: row.channel_reference ?? undefined,
			documentDate: row.document_date ?? undefined,
			receivedAt: row.received_at ?? undefined,
			language: row.language,
			consent: row.consent as Consent,
			late: row.late === 1,
			joint: row.joint === 1,
			reference: row.reference ?? undefined,
			files: Number(row.files)
		}))
	};
}

async function otherNames(db: Db, ids: readonly string[]): Promise<Map<string, Texts[]>> {
	const names = new Map<string, Texts[]>();
	if (ids.length === 0) return names;
	const rows = await db
		.selectFrom('signatories as g')
		.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select(['g.submission_id', 'r.name'])
		.where('g.submission_id', 'in', ids)
		.where('g.role', '=', 'co-signatory')
		.orderBy('g.submission_id')
		.orderBy('g.position')
		.execute();
	for (const { submission_id: id, name } of rows)
		names.set(id, [...(names.get(id) ?? []), JSON.parse(name) as Texts]);
	return names;
}
