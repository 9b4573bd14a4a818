import type { Sender } from '#lib/domain/receipt.ts';
import type { Consent, SignatoryRole } from '#lib/domain/submission.ts';
import { prepared } from './prepared.ts';
import { settleListKeys } from './list-keys.ts';
import type { Db } from './schema.ts';

/** What sending writes on a submission. */
export type Sending = {
	receivedAt: string;
	late: boolean;
	joint: boolean;
	language: string;
	consent: Consent;
	sender: Sender;
	contact: 'yes' | 'no';
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
			sendings: 1,
			version: value('nextVersion'),
			received_at: value('receivedAt'),
			updated_at: value('receivedAt'),
			late: value('late'),
			joint: value('joint'),
			language: value('language'),
			consent: value('consent'),
			sender: value('sender'),
			may_contact: value('contact'),
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
	signatories: readonly { respondentId: string; role: SignatoryRole }[]
): Promise<void> {
	await trx
		.insertInto('signatories')
		.values(
			signatories.map(({ respondentId, role }, position) => ({
				submission_id: submissionId,
				position,
				respondent_id: respondentId,
				role
			}))
		)
		.execute();
	await settleListKeys(trx, [submissionId]);
}

/** Puts those who sign in the place of those who signed. */
export async function replaceSignatories(
	trx: Db,
	submissionId: string,
	signatories: readonly { respondentId: string; role: SignatoryRole }[]
): Promise<void> {
	await trx.deleteFrom('signatories').where('submission_id', '=', submissionId).execute();
	await insertSignatories(trx, submissionId, signatories);
}
