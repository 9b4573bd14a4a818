import type { Db } from './schema.ts';

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
