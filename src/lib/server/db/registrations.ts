import { sql } from 'kysely';
import type { Speaker } from '#lib/domain/speaker.ts';
import type { Channel, Consent, SubmissionStatus } from '#lib/domain/submission.ts';
import { optional } from './json-column.ts';
import type { Db } from './schema.ts';

/** What staff say of a reply that did not come by the web. */
export type RegisteredFacts = {
	channel: Channel;
	/** Reference of the note verbale or letter. */
	channelReference?: string;
	/** The day that the document carries, `YYYY-MM-DD`. */
	documentDate?: string;
	/** The day on which it came in, in Geneva, `YYYY-MM-DD`. */
	receivedOn: string;
	/** Main language, BCP 47. */
	language: string;
	consent: Consent;
	speakers: Speaker[];
	/** Who sent it, such as a permanent mission. */
	sentBy: string;
	/** Why it is taken although the consultation takes no late replies. */
	lateReason?: string;
};

export type Registration = RegisteredFacts & {
	id: string;
	consultationId: string;
	revisionId: string;
	status: SubmissionStatus;
	version: number;
	/** How often it was finished. */
	sendings: number;
	reference?: string;
	completeness: string;
	registeredAt: string;
	finishedAt?: string;
};

export async function insertRegistration(
	trx: Db,
	place: { id: string; consultationId: string; revisionId: string; at: string; by: string },
	facts: RegisteredFacts
): Promise<void> {
	await trx
		.insertInto('submissions')
		.values({
			id: place.id,
			consultation_id: place.consultationId,
			revision_id: place.revisionId,
			key: `registered-${place.id}`,
			status: 'draft',
			completeness: 'empty',
			missing: '[]',
			late: 0,
			joint: 0,
			version: 0,
			created_at: place.at,
			updated_at: place.at,
			...columnsOf(facts)
		})
		.execute();
	await trx
		.insertInto('registrations')
		.values({
			submission_id: place.id,
			consultation_id: place.consultationId,
			received_on: facts.receivedOn,
			sent_by: facts.sentBy,
			late_reason: facts.lateReason ?? null,
			registered_at: place.at,
			registered_by: place.by
		})
		.execute();
}

function columnsOf(facts: RegisteredFacts) {
	return {
		channel: facts.channel,
		channel_reference: facts.channelReference ?? null,
		document_date: facts.documentDate ?? null,
		language: facts.language,
		consent: facts.consent,
		speakers: JSON.stringify(facts.speakers)
	};
}

/** Corrects what was said of a reply that is being registered. */
export async function putRegistration(trx: Db, id: string, facts: RegisteredFacts): Promise<void> {
	await trx.updateTable('submissions').set(columnsOf(facts)).where('id', '=', id).execute();
	await trx
		.updateTable('registrations')
		.set({
			received_on: facts.receivedOn,
			sent_by: facts.sentBy,
			late_reason: facts.lateReason ?? null
		})
		.where('submission_id', '=', id)
		.execute();
}

/** A reply that staff registered for this consultation. */
export async function findRegistration(
	db: Db,
	consultationId: string,
	id: string
): Promise<Registration | undefined> {
	const row = await db
		.selectFrom('registrations as r')
		.innerJoin('submissions as s', 's.id', 'r.submission_id')
		.select([
			's.id',
			's.consultation_id',
			's.revision_id',
			's.status',
			's.version',
			's.sendings',
			's.reference',
			's.completeness',
			's.channel',
			's.channel_reference',
			's.document_date',
			's.language',
			's.consent',
			's.speakers',
			'r.received_on',
			'r.sent_by',
			'r.late_reason',
			'r.registered_at',
			'r.finished_at'
		])
		.where('r.submission_id', '=', id)
		.where('r.consultation_id', '=', consultationId)
		.executeTakeFirst();
	if (!row) return undefined;
	return {
		id: row.id,
		consultationId: row.consultation_id,
		revisionId: row.revision_id,
		status: row.status as SubmissionStatus,
		version: row.version,
		sendings: row.sendings,
		completeness: row.completeness,
		channel: row.channel as Channel,
		receivedOn: row.received_on,
		language: row.language,
		consent: row.consent as Consent,
		speakers: row.speakers ? (JSON.parse(row.speakers) as Speaker[]) : [],
		sentBy: row.sent_by,
		registeredAt: row.registered_at,
		...optional('reference', row.reference),
		...optional('channelReference', row.channel_reference),
		...optional('documentDate', row.document_date),
		...optional('lateReason', row.late_reason),
		...optional('finishedAt', row.finished_at)
	};
}

/** Staff registered this reply; `open` while they have not finished it. */
export async function findRegistrationState(
	db: Db,
	submissionId: string
): Promise<{ open: boolean } | undefined> {
	const row = await db
		.selectFrom('registrations as r')
		.innerJoin('submissions as s', 's.id', 'r.submission_id')
		.select('s.status')
		.where('r.submission_id', '=', submissionId)
		.executeTakeFirst();
	return row && { open: row.status === 'draft' };
}

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
	if (waiting)
		query = query.where((eb) =>
			eb.or([
				eb('s.status', '=', 'draft'),
				eb.exists(
					eb
						.selectFrom('files as f')
						.leftJoin('document_readings as d', 'd.file_id', 'f.id')
						.whereRef('f.submission_id', '=', 's.id')
						.where('f.removed_at', 'is', null)
						.where(documentWaits)
						.select('f.id')
				)
			])
		);
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

/** Of a file `f` and its reading `d`: not read yet, or read and somebody has still to look at what is in no answer. */
export const documentWaits = sql<boolean>`(d.id is null or (d.settled_at is null and (d.unplaced > 0 or d.shown = 'picture')))`;

/** Makes a registered draft a submitted reply, provided that it is a draft of this version. Says whether it was. */
export async function finishRegistration(
	trx: Db,
	{ id, version, sendings }: { id: string; version: number; sendings: number },
	facts: {
		receivedAt: string;
		late: boolean;
		joint: boolean;
		language: string;
		sender: { name: string };
		completeness: string;
		missing: readonly string[];
		reference: string;
		digest: string;
		at: string;
		by: string;
	}
): Promise<boolean> {
	const row = await trx
		.updateTable('submissions')
		.set({
			status: 'submitted',
			version: version + 1,
			sendings: sendings + 1,
			received_at: facts.receivedAt,
			updated_at: facts.at,
			late: facts.late ? 1 : 0,
			joint: facts.joint ? 1 : 0,
			language: facts.language,
			sender: JSON.stringify(facts.sender),
			completeness: facts.completeness,
			missing: JSON.stringify(facts.missing),
			reference: facts.reference,
			digest: facts.digest
		})
		.where('id', '=', id)
		.where('status', '=', 'draft')
		.where('version', '=', version)
		.returning('id')
		.executeTakeFirst();
	if (!row) return false;
	await trx
		.updateTable('registrations')
		.set({ finished_at: facts.at, finished_by: facts.by })
		.where('submission_id', '=', id)
		.execute();
	return true;
}

/** Makes a registered reply a draft again, so that it is worked on and not counted; says whether it was in force. */
export async function reopenRegistration(trx: Db, id: string, at: string): Promise<boolean> {
	const row = await trx
		.updateTable('submissions')
		.set((eb) => ({ status: 'draft', version: eb('version', '+', 1), updated_at: at }))
		.where('id', '=', id)
		.where('status', '=', 'submitted')
		.where('revising', 'is', null)
		.returning('id')
		.executeTakeFirst();
	if (!row) return false;
	await trx.deleteFrom('signatories').where('submission_id', '=', id).execute();
	await trx
		.updateTable('registrations')
		.set({ finished_at: null, finished_by: null })
		.where('submission_id', '=', id)
		.execute();
	return true;
}
