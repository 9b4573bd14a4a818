import { sql } from 'kysely';
import type { Speaker } from '#lib/domain/speaker.ts';
import type { Channel, SubmissionStatus } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';

/** Of a file `f` and its reading `d`: not read yet, or read and somebody has still to look at what is in no answer. */
const documentWaits = sql<boolean>`(d.id is null or (d.settled_at is null and (d.unplaced > 0 or d.shown = 'picture')))`;

/** Of a registered reply `s`: it is not finished, or a document of it waits. */
export const registrationWaits = sql<boolean>`(s.status = 'draft' or exists (
	select f.id from files as f left join document_readings as d on d.file_id = f.id
	where f.submission_id = s.id and f.removed_at is null and ${documentWaits}))`;

export type ListedRegistration = {
	id: string;
	status: SubmissionStatus;
	channel: Channel;
	speakers: Speaker[];
	receivedOn: string;
	registeredAt: string;
	documents: number;
	/** Documents of which something is in no answer, and with which nobody is done. */
	waiting: number;
};

/**
 * Replies that staff registered, the newest first, `most` after the place `after`. `waiting`: only those that are not finished, or with
 * documents that wait.
 */
export async function listRegistrations(
	db: Db,
	consultationId: string,
	{
		waiting,
		after,
		most
	}: { waiting: boolean; after?: { registeredAt: string; id: string }; most: number }
): Promise<ListedRegistration[]> {
	let query = db
		.selectFrom('registrations as r')
		.innerJoin('submissions as s', 's.id', 'r.submission_id')
		.select((eb) => [
			's.id',
			's.status',
			's.channel',
			's.speakers',
			'r.received_on',
			'r.registered_at',
			eb
				.selectFrom('files as f')
				.whereRef('f.submission_id', '=', 's.id')
				.where('f.removed_at', 'is', null)
				.select((count) => count.fn.countAll().as('n'))
				.as('documents'),
			eb
				.selectFrom('files as f')
				.leftJoin('document_readings as d', 'd.file_id', 'f.id')
				.whereRef('f.submission_id', '=', 's.id')
				.where('f.removed_at', 'is', null)
				.where(documentWaits)
				.select((count) => count.fn.countAll().as('n'))
				.as('waiting')
		])
		.where('r.consultation_id', '=', consultationId)
		.orderBy('r.registered_at', 'desc')
		.orderBy('r.submission_id', 'desc')
		.limit(most);
	if (waiting) query = query.where(registrationWaits);
	if (after)
		query = query.where((eb) =>
			eb.or([
				eb('r.registered_at', '<', after.registeredAt),
				eb.and([
					eb('r.registered_at', '=', after.registeredAt),
					eb('r.submission_id', '<', after.id)
				])
			])
		);
	const rows = await query.execute();
	return rows.map((row) => ({
		id: row.id,
		status: row.status as SubmissionStatus,
		channel: row.channel as Channel,
		speakers: row.speakers ? (JSON.parse(row.speakers) as Speaker[]) : [],
		receivedOn: row.received_on,
		registeredAt: row.registered_at,
		documents: Number(row.documents),
		waiting: Number(row.waiting)
	}));
}
