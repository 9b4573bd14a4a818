import { randomUUID } from 'node:crypto';
import { prepared } from './prepared.ts';
import type { Database, Db } from './schema.ts';

/** What was done with a link. `saved` stands for a run of saves; each save is in the history. */
export type LinkEventKind =
	| 'opened'
	| 'recovered'
	| 'saved'
	| 'brought-back'
	| 'commented'
	| 'asked'
	| 'resolved'
	| 'cleared'
	| 'sent'
	| 'made-link'
	| 'named-link'
	| 'closed-link'
	| 'closed-others'
	| 'renewed-code'
	| 'clearance-on'
	| 'clearance-off';

export type LinkEvent = {
	id: string;
	linkId: string;
	kind: LinkEventKind;
	/** ISO 8601 instant in UTC. */
	at: string;
	/** Of a run of saves, the instant of the last one. */
	until?: string;
	/** Key of the question that it concerns. */
	question?: string;
	/** Id of the link that was made, named or closed. */
	aboutLink?: string;
};

const insertRow = prepared<Database['link_events']>()((db, value) =>
	db.insertInto('link_events').values({
		id: value('id'),
		submission_id: value('submission_id'),
		link_id: value('link_id'),
		kind: value('kind'),
		at: value('at'),
		question_key: value('question_key'),
		about_link: value('about_link')
	})
);

export async function insertLinkEvent(
	trx: Db,
	submissionId: string,
	event: Omit<LinkEvent, 'id'>
): Promise<void> {
	await insertRow(trx, {
		id: randomUUID(),
		submission_id: submissionId,
		link_id: event.linkId,
		kind: event.kind,
		at: event.at,
		question_key: event.question ?? null,
		about_link: event.aboutLink ?? null
	});
}

/** A link did this since an instant, the same instant counting. */
export async function isEventSince(
	db: Db,
	submissionId: string,
	{ linkId, kind, since }: { linkId: string; kind: LinkEventKind; since: string }
): Promise<boolean> {
	const row = await db
		.selectFrom('link_events')
		.select('id')
		.where('submission_id', '=', submissionId)
		.where('at', '>=', since)
		.where('link_id', '=', linkId)
		.where('kind', '=', kind)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** What links to a submission did, the newest first, `limit` of them after the one that `before` names. */
export async function readLinkEvents(
	db: Db,
	submissionId: string,
	{ before, limit }: { before?: { at: string; id: string }; limit: number }
): Promise<LinkEvent[]> {
	let query = db
		.selectFrom('link_events')
		.leftJoin('save_runs', (join) =>
			join
				.onRef('save_runs.submission_id', '=', 'link_events.submission_id')
				.onRef('save_runs.question_key', '=', 'link_events.question_key')
				.onRef('save_runs.first_at', '=', 'link_events.at')
				.on('link_events.kind', '=', 'saved')
		)
		.selectAll('link_events')
		.select('save_runs.last_at')
		.where('link_events.submission_id', '=', submissionId)
		.orderBy('link_events.at', 'desc')
		.orderBy('link_events.id', 'desc')
		.limit(limit);
	if (before)
		query = query.where((eb) =>
			eb.or([
				eb('at', '<', before.at),
				eb.and([eb('at', '=', before.at), eb('id', '<', before.id)])
			])
		);
	const rows = await query.execute();
	return rows.map((row) => ({
		id: row.id,
		linkId: row.link_id,
		kind: row.kind as LinkEventKind,
		at: row.at,
		...(row.last_at && row.last_at !== row.at && { until: row.last_at }),
		...(row.question_key && { question: row.question_key }),
		...(row.about_link && { aboutLink: row.about_link })
	}));
}
