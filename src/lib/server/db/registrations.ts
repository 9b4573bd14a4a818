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
