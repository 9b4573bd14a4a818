import type { Revising } from '#lib/domain/after-sending.ts';
import type { Sender } from '#lib/domain/receipt.ts';
import type { Completeness } from '#lib/domain/completeness.ts';
import type { Consent } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';
import { deletePendingAnswers } from './working-answers.ts';

/** Lets a reply that was sent be changed. Says whether it is in force and was not being changed this way already. */
export async function beginRevising(
	trx: Db,
	submissionId: string,
	kind: Revising,
	at: string
): Promise<boolean> {
	const row = await trx
		.updateTable('submissions')
		.set({ revising: kind, revising_since: at })
		.where('id', '=', submissionId)
		.where('status', '=', 'submitted')
		.where((eb) => eb.or([eb('revising', 'is', null), eb('revising', '!=', kind)]))
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

/** Drops what is not sent; every save of it stays in the history. `then` is what goes on being open. */
export async function endRevising(
	trx: Db,
	submissionId: string,
	then: 'completion' | null
): Promise<void> {
	await trx
		.updateTable('submissions')
		.set((eb) => ({
			revising: then,
			revising_since: then === null ? null : eb.ref('revising_since'),
			pending_speakers: null
		}))
		.where('id', '=', submissionId)
		.execute();
	await deletePendingAnswers(trx, submissionId);
}

/** What sending again writes on a submission. */
export type Resending = {
	/** Changes beyond what is sent stay, to be sent later. */
	stays: boolean;
	sentAt: string;
	number: number;
	joint: boolean;
	language: string;
	consent: Consent;
	sender: Sender;
	contact?: 'yes' | 'no';
	speakers: string;
	completeness: Completeness;
	missing: readonly string[];
	digest: string;
	/** Of a reply that has none yet. */
	reference?: string;
};

/**
 * Makes the changes of a sent reply, of this version and begun this way, what was sent. Says whether they were there: of many
 * who send at once, one is told so. The answers themselves are its caller's to move.
 */
export async function takeRevision(
	trx: Db,
	{ id, version, kind }: { id: string; version: number; kind: Revising },
	sending: Resending
): Promise<boolean> {
	const row = await trx
		.updateTable('submissions')
		.set({
			version: version + 1,
			sendings: sending.number,
			revised_at: sending.sentAt,
			updated_at: sending.sentAt,
			...(!sending.stays && { revising: null, revising_since: null, pending_speakers: null }),
			speakers: sending.speakers,
			joint: sending.joint ? 1 : 0,
			language: sending.language,
			consent: sending.consent,
			sender: JSON.stringify(sending.sender),
			may_contact: sending.contact ?? null,
			completeness: sending.completeness,
			missing: JSON.stringify(sending.missing),
			digest: sending.digest,
			...(sending.reference && { reference: sending.reference })
		})
		.where('id', '=', id)
		.where('status', '=', 'submitted')
		.where('version', '=', version)
		.where('revising', '=', kind)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

/** Changes the status of a submission from one to another; whether it had the first, and its new version. */
export async function changeStatus(
	trx: Db,
	submissionId: string,
	change: {
		from: 'submitted' | 'withdrawn' | 'superseded';
		to: 'submitted' | 'withdrawn' | 'superseded';
		at: string;
	}
): Promise<number | undefined> {
	const row = await trx
		.updateTable('submissions')
		.set((eb) => ({
			status: change.to,
			updated_at: change.at,
			version: eb('version', '+', 1),
			withdrawn_at: change.to === 'withdrawn' ? change.at : null
		}))
		.where('id', '=', submissionId)
		.where('status', '=', change.from)
		.returning('version')
		.executeTakeFirst();
	return row?.version;
}
