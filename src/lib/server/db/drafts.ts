import { mostOfHistory, nearlyFull } from '#lib/domain/autosaved.ts';
import type { Consultation } from '#lib/domain/consultation.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Sender } from '#lib/domain/receipt.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import type { Revising } from '#lib/domain/after-sending.ts';
import type { Channel, Consent, SubmissionStatus } from '#lib/domain/submission.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

/** A submission as its author works on it, with what its consultation says about it. */
export type Draft = {
	id: string;
	consultationId: string;
	revisionId: string;
	status: SubmissionStatus;
	language: string;
	consent: Consent;
	/** In whose name it is written: as changed, where a sent reply is being changed. */
	speakers: Speaker[];
	sender?: Sender;
	/** Set while changes to a reply that was sent lie beside it, or may: since when. */
	revising?: { kind: Revising; since: string; speakersChanged: boolean };
	withdrawnAt?: string;
	/** Whether the Office may ask about gaps, where the respondent was asked. */
	contact?: 'yes' | 'no';
	/** Number of its newest revision. */
	version: number;
	/** Its history has no room for further saves. */
	historyFull?: true;
	updatedAt: string;
	consultation: Pick<
		Consultation,
		'slug' | 'title' | 'opensAt' | 'closesAt' | 'lateReplies' | 'countingRule' | 'contact'
	> & {
		/** Until when staff allowed sending late. */
		softUntil?: string;
	};
	receipt?: {
		reference: string;
		digest: string;
		receivedAt: string;
		late: boolean;
		joint: boolean;
		completeness: 'complete' | 'incomplete' | 'empty';
		/** 1 for the first sending, one more for each revision. */
		number: number;
		/** When it was sent with this number; `receivedAt` is that of the first sending. */
		sentAt: string;
		/** In whose name it was sent. */
		speakers: Speaker[];
	};
};

/** Where a reply to the consultation with this slug begins: its newest questionnaire revision, and its dates. */
export async function findPlaceToReply(
	db: Db,
	slug: string
): Promise<
	{ consultationId: string; revisionId: string; opensAt: string; closesAt: string } | undefined
> {
	return db
		.selectFrom('consultations as c')
		.innerJoin('questionnaire_revisions as r', 'r.consultation_id', 'c.id')
		.select([
			'c.id as consultationId',
			'r.id as revisionId',
			'c.opens_at as opensAt',
			'c.closes_at as closesAt'
		])
		.where('c.slug', '=', slug)
		.orderBy('r.number', 'desc')
		.limit(1)
		.executeTakeFirst();
}

export async function insertDraft(
	trx: Db,
	draft: {
		id: string;
		consultationId: string;
		revisionId: string;
		language: OfficialLanguage;
		recoveryHash: string;
		/** How it came; `web` unless said otherwise. */
		channel?: Channel;
		at: string;
	}
): Promise<void> {
	await trx
		.insertInto('submissions')
		.values({
			id: draft.id,
			consultation_id: draft.consultationId,
			revision_id: draft.revisionId,
			key: `web-${draft.id}`,
			status: 'draft',
			channel: draft.channel ?? 'web',
			language: draft.language,
			consent: 'attributed',
			completeness: 'empty',
			missing: '[]',
			late: 0,
			joint: 0,
			recovery_hash: draft.recoveryHash,
			version: 0,
			created_at: draft.at,
			updated_at: draft.at
		})
		.execute();
}

const draftById = prepared<{ id: string }>()((db, value) =>
	db
		.selectFrom('submissions as s')
		.innerJoin('consultations as c', 'c.id', 's.consultation_id')
		.select([
			's.id',
			's.consultation_id',
			's.revision_id',
			's.status',
			's.language',
			's.consent',
			's.speakers',
			's.sender',
			's.may_contact',
			's.version',
			's.history_size',
			's.updated_at',
			's.reference',
			's.digest',
			's.received_at',
			's.late',
			's.joint',
			's.completeness',
			's.revising',
			's.revising_since',
			's.pending_speakers',
			's.revised_at',
			's.withdrawn_at',
			's.sendings',
			'c.slug',
			'c.title',
			'c.opens_at',
			'c.closes_at',
			'c.late_replies',
			'c.counting_rule',
			'c.contact'
		])
		.select((eb) =>
			eb
				.selectFrom('soft_closes')
				.select((max) => max.fn.max('until').as('until'))
				.whereRef('consultation_id', '=', 'c.id')
				.where('ended_at', 'is', null)
				.as('soft_until')
		)
		.where('s.id', '=', value('id'))
);

export async function findDraft(db: Db, id: string): Promise<Draft | undefined> {
	const [row] = await draftById(db, { id });
	if (!row) return undefined;
	const speakers: Speaker[] = row.speakers ? JSON.parse(row.speakers) : [];
	return {
		id: row.id,
		consultationId: row.consultation_id,
		revisionId: row.revision_id,
		status: row.status as SubmissionStatus,
		language: row.language,
		consent: row.consent as Consent,
		speakers: row.pending_speakers ? JSON.parse(row.pending_speakers) : speakers,
		...(row.sender && { sender: JSON.parse(row.sender) }),
		...(row.revising !== null &&
			row.revising_since !== null && {
				revising: {
					kind: row.revising as Revising,
					since: row.revising_since,
					speakersChanged: row.pending_speakers !== null
				}
			}),
		...(row.withdrawn_at !== null && { withdrawnAt: row.withdrawn_at }),
		...(row.may_contact && { contact: row.may_contact as 'yes' | 'no' }),
		version: row.version,
		...(Number(row.history_size) > mostOfHistory * nearlyFull && { historyFull: true as const }),
		updatedAt: row.updated_at,
		consultation: {
			slug: row.slug,
			title: JSON.parse(row.title),
			opensAt: row.opens_at,
			closesAt: row.closes_at,
			lateReplies: row.late_replies as Consultation['lateReplies'],
			countingRule: row.counting_rule as Consultation['countingRule'],
			contact: JSON.parse(row.contact),
			...(row.soft_until !== null && { softUntil: row.soft_until })
		},
		...(row.reference !== null &&
			row.digest !== null &&
			row.received_at !== null && {
				receipt: {
					reference: row.reference,
					digest: row.digest,
					receivedAt: row.received_at,
					late: row.late === 1,
					joint: row.joint === 1,
					completeness: row.completeness as 'complete' | 'incomplete' | 'empty',
					number: Math.max(1, row.sendings),
					sentAt: row.revised_at ?? row.received_at,
					speakers
				}
			})
	};
}
