import type { SaveKind } from '#lib/domain/save-run.ts';
import type { Answer } from '#lib/domain/submission.ts';
import { growHistory } from './history-size.ts';
import { prepared } from './prepared.ts';
import { gatherIntoRuns } from './save-runs.ts';
import type { Db } from './schema.ts';

const nextVersion = prepared<{ id: string; at: string }>()((db, value) =>
	db
		.updateTable('submissions')
		.set((eb) => ({ version: eb('version', '+', 1), updated_at: value('at') }))
		.where('id', '=', value('id'))
		.where((eb) =>
			eb.or([
				eb('status', '=', 'draft'),
				eb.and([eb('status', '=', 'submitted'), eb('revising', 'is not', null)])
			])
		)
		.returning('version')
);

/**
 * Takes the next version of what its author works on, and with it the turn to write: others who save the same wait.
 * Gives the version; nothing where the submission is neither a draft nor a sent reply that is being changed.
 */
export async function takeTurn(
	trx: Db,
	submissionId: string,
	at: string
): Promise<number | undefined> {
	const [row] = await nextVersion(trx, { id: submissionId, at });
	return row?.version;
}

/**
 * Takes the next version of a submission of any status, and with it the turn to write: for staff. Gives the version; nothing
 * where it is not there.
 */
export async function takeStaffTurn(
	trx: Db,
	submissionId: string,
	at: string
): Promise<number | undefined> {
	const row = await trx
		.updateTable('submissions')
		.set((eb) => ({ version: eb('version', '+', 1), updated_at: at }))
		.where('id', '=', submissionId)
		.returning('version')
		.executeTakeFirst();
	return row?.version;
}

type Revision = {
	submissionId: string;
	number: number;
	kind: SaveKind;
	at: string;
	by: string;
	/** When an autosaved revision began. */
	beganAt?: string;
};

const insertRevisionRow = prepared<
	Omit<Revision, 'beganAt'> & { answers: string; beganAt: string | null }
>()((db, value) =>
	db.insertInto('submission_revisions').values({
		submission_id: value('submissionId'),
		number: value('number'),
		kind: value('kind'),
		at: value('at'),
		by: value('by'),
		answers: value('answers'),
		began_at: value('beganAt')
	})
);

/**
 * Keeps one save or one sending, with the answers that it changed. `by` names the actor. False, and nothing kept, where the
 * history would then hold more than `most` code units.
 */
export async function insertRevision(
	trx: Db,
	{ answers, ...revision }: Revision & { answers: readonly Answer[] },
	most?: number
): Promise<boolean> {
	const { beganAt = null, submissionId } = revision;
	const kept = JSON.stringify(answers);
	if (!(await growHistory(trx, submissionId, { by: kept.length, most }))) return false;
	await insertRevisionRow(trx, { ...revision, beganAt, answers: kept });
	await gatherIntoRuns(trx, { ...revision, answers });
	return true;
}
