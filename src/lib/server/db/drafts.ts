import type { Consultation } from '#lib/domain/consultation.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Sender } from '#lib/domain/receipt.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import type { Answer, Consent, SubmissionStatus } from '#lib/domain/submission.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';
import { beforeAnswersChange } from './excerpts.ts';

/** A submission as its author works on it, with what its consultation says about it. */
export type Draft = {
	id: string;
	consultationId: string;
	revisionId: string;
	status: SubmissionStatus;
	language: string;
	consent: Consent;
	speakers: Speaker[];
	sender?: Sender;
	/** Number of its newest revision. */
	version: number;
	updatedAt: string;
	consultation: Pick<
		Consultation,
		'slug' | 'title' | 'opensAt' | 'closesAt' | 'lateReplies' | 'contact'
	>;
	receipt?: {
		reference: string;
		digest: string;
		receivedAt: string;
		late: boolean;
		joint: boolean;
		completeness: 'complete' | 'incomplete' | 'empty';
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
			channel: 'web',
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
			's.version',
			's.updated_at',
			's.reference',
			's.digest',
			's.received_at',
			's.late',
			's.joint',
			's.completeness',
			'c.slug',
			'c.title',
			'c.opens_at',
			'c.closes_at',
			'c.late_replies',
			'c.contact'
		])
		.where('s.id', '=', value('id'))
);

export async function findDraft(db: Db, id: string): Promise<Draft | undefined> {
	const [row] = await draftById(db, { id });
	if (!row) return undefined;
	return {
		id: row.id,
		consultationId: row.consultation_id,
		revisionId: row.revision_id,
		status: row.status as SubmissionStatus,
		language: row.language,
		consent: row.consent as Consent,
		speakers: row.speakers ? JSON.parse(row.speakers) : [],
		...(row.sender && { sender: JSON.parse(row.sender) }),
		version: row.version,
		updatedAt: row.updated_at,
		consultation: {
			slug: row.slug,
			title: JSON.parse(row.title),
			opensAt: row.opens_at,
			closesAt: row.closes_at,
			lateReplies: row.late_replies as Consultation['lateReplies'],
			contact: JSON.parse(row.contact)
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
					completeness: row.completeness as 'complete' | 'incomplete' | 'empty'
				}
			})
	};
}

const answersOf = prepared<{ submissionId: string }>()((db, value) =>
	db
		.selectFrom('answers')
		.select(['question_key', 'text', 'choices', 'language'])
		.where('submission_id', '=', value('submissionId'))
);

/** The answers of a submission, or those to some of its questions. */
export async function readAnswers(
	db: Db,
	submissionId: string,
	questions?: readonly string[]
): Promise<Answer[]> {
	const rows = questions
		? await db
				.selectFrom('answers')
				.select(['question_key', 'text', 'choices', 'language'])
				.where('submission_id', '=', submissionId)
				.where('question_key', 'in', questions)
				.execute()
		: await answersOf(db, { submissionId });
	return rows.map((row) => ({
		question: row.question_key,
		text: row.text,
		...(row.choices && { choices: JSON.parse(row.choices) }),
		language: row.language
	}));
}

const nextVersion = prepared<{ id: string; at: string }>()((db, value) =>
	db
		.updateTable('submissions')
		.set((eb) => ({ version: eb('version', '+', 1), updated_at: value('at') }))
		.where('id', '=', value('id'))
		.where('status', '=', 'draft')
		.returning('version')
);

/**
 * Takes the next version of a draft, and with it the turn to write: others who save the same draft wait.
 * Gives the version; nothing where the submission is no longer a draft.
 */
export async function takeTurn(
	trx: Db,
	submissionId: string,
	at: string
): Promise<number | undefined> {
	const [row] = await nextVersion(trx, { id: submissionId, at });
	return row?.version;
}

/** Puts answers in the place of those to the same questions; others stay. */
export async function putAnswers(
	trx: Db,
	submissionId: string,
	answers: readonly Answer[],
	at: string
): Promise<void> {
	const settle = await beforeAnswersChange(trx, submissionId, answers);
	await trx
		.insertInto('answers')
		.values(
			answers.map((answer) => ({
				submission_id: submissionId,
				question_key: answer.question,
				text: answer.text,
				choices: answer.choices ? JSON.stringify(answer.choices) : null,
				language: answer.language,
				updated_at: at
			}))
		)
		.onConflict((conflict) =>
			conflict.columns(['submission_id', 'question_key']).doUpdateSet((eb) => ({
				text: eb.ref('excluded.text'),
				choices: eb.ref('excluded.choices'),
				language: eb.ref('excluded.language'),
				updated_at: eb.ref('excluded.updated_at')
			}))
		)
		.execute();
	await settle();
}

type Revision = {
	submissionId: string;
	number: number;
	kind: 'save' | 'speaker' | 'send';
	at: string;
	by: string;
};

const insertRevisionRow = prepared<Revision & { answers: string }>()((db, value) =>
	db.insertInto('submission_revisions').values({
		submission_id: value('submissionId'),
		number: value('number'),
		kind: value('kind'),
		at: value('at'),
		by: value('by'),
		answers: value('answers')
	})
);

/** Keeps one save or one sending, with the answers that it changed. `by` names the actor. */
export async function insertRevision(
	trx: Db,
	{ answers, ...revision }: Revision & { answers: readonly Answer[] }
): Promise<void> {
	await insertRevisionRow(trx, { ...revision, answers: JSON.stringify(answers) });
}

export async function putSpeakers(
	trx: Db,
	submissionId: string,
	speakers: readonly Speaker[]
): Promise<void> {
	await trx
		.updateTable('submissions')
		.set({ speakers: JSON.stringify(speakers) })
		.where('id', '=', submissionId)
		.execute();
}

/** What sending writes on a submission. */
export type Sending = {
	receivedAt: string;
	late: boolean;
	joint: boolean;
	language: string;
	consent: Consent;
	sender: Sender;
	completeness: string;
	missing: readonly string[];
	reference: string;
	digest: string;
};

type SentColumns = Omit<Sending, 'late' | 'joint' | 'sender' | 'missing'> & {
	id: string;
	version: number;
	nextVersion: number;
	late: number;
	joint: number;
	sender: string;
	missing: string;
};

const submit = prepared<SentColumns>()((db, value) =>
	db
		.updateTable('submissions')
		.set({
			status: 'submitted',
			version: value('nextVersion'),
			received_at: value('receivedAt'),
			updated_at: value('receivedAt'),
			late: value('late'),
			joint: value('joint'),
			language: value('language'),
			consent: value('consent'),
			sender: value('sender'),
			completeness: value('completeness'),
			missing: value('missing'),
			reference: value('reference'),
			digest: value('digest')
		})
		.where('id', '=', value('id'))
		.where('status', '=', 'draft')
		.where('version', '=', value('version'))
		.returning('id')
);

/**
 * Makes a draft a submitted reply, provided that it is still a draft of this version. Says whether it was:
 * of many who send at once, one is told so.
 */
export async function sendDraft(
	trx: Db,
	{ id, version }: { id: string; version: number },
	sending: Sending
): Promise<boolean> {
	const [row] = await submit(trx, {
		...sending,
		id,
		version,
		nextVersion: version + 1,
		late: sending.late ? 1 : 0,
		joint: sending.joint ? 1 : 0,
		sender: JSON.stringify(sending.sender),
		missing: JSON.stringify(sending.missing)
	});
	return row !== undefined;
}

/** Some reply already has this reference. */
export async function isReferenceTaken(db: Db, reference: string): Promise<boolean> {
	const row = await db
		.selectFrom('submissions')
		.select('id')
		.where('reference', '=', reference)
		.executeTakeFirst();
	return row !== undefined;
}

export async function insertSignatories(
	trx: Db,
	submissionId: string,
	respondentIds: readonly string[]
): Promise<void> {
	await trx
		.insertInto('signatories')
		.values(
			respondentIds.map((respondentId, position) => ({
				submission_id: submissionId,
				position,
				respondent_id: respondentId,
				role: position === 0 ? 'lead' : 'co-signatory'
			}))
		)
		.execute();
}

/** Differs whenever what was sent to a consultation may have changed. */
export async function stampOfSubmissions(db: Db, consultationId: string): Promise<string> {
	const row = await db
		.selectFrom('submissions')
		.select((eb) => [eb.fn.countAll().as('count'), eb.fn.max('updated_at').as('newest')])
		.where('consultation_id', '=', consultationId)
		.where('status', '!=', 'draft')
		.executeTakeFirstOrThrow();
	return `${row.count} ${row.newest}`;
}
