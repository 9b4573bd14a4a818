import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

/** What the first holder asked for, and the revision that a reviewer cleared. */
export type Clearance = {
	/** Nothing is sent before it is cleared. */
	needed: boolean;
	cleared?: { version: number; at: string; by: string };
	/** The first change since: who undid the clearance by it, when. */
	undone?: { at: string; by: string };
};

const clearanceOf = prepared<{ submissionId: string }>()((db, value) =>
	db
		.selectFrom('clearances')
		.select(['needed', 'cleared_version', 'cleared_at', 'cleared_by'])
		.where('submission_id', '=', value('submissionId'))
);

/** Kinds of revisions that leave the words of the reply as they were cleared. */
const withoutChange = ['aside', 'send', 'withdraw', 'bring-back'];

/** The clearance of a submission. Any change of answers or of who replies, after it was cleared, undoes it. */
export async function readClearance(db: Db, submissionId: string): Promise<Clearance> {
	const [row] = await clearanceOf(db, { submissionId });
	if (!row) return { needed: false };
	const { cleared_version: version, cleared_at: at, cleared_by: by } = row;
	const needed = row.needed === 1;
	if (version === null || at === null || by === null) return { needed };
	const change = await db
		.selectFrom('submission_revisions')
		.select(['at', 'by'])
		.where('submission_id', '=', submissionId)
		.where('number', '>', version)
		.where('kind', 'not in', withoutChange)
		.orderBy('number')
		.limit(1)
		.executeTakeFirst();
	return { needed, cleared: { version, at, by }, ...(change && { undone: change }) };
}

/** It is cleared as it stands, or need not be. */
export async function mayBeSent(db: Db, submissionId: string): Promise<boolean> {
	const { needed, cleared, undone } = await readClearance(db, submissionId);
	return !needed || (cleared !== undefined && undone === undefined);
}

export async function putClearanceNeeded(
	trx: Db,
	submissionId: string,
	needed: boolean
): Promise<void> {
	await trx
		.insertInto('clearances')
		.values({ submission_id: submissionId, needed: needed ? 1 : 0 })
		.onConflict((conflict) =>
			conflict.column('submission_id').doUpdateSet({ needed: needed ? 1 : 0 })
		)
		.execute();
}

/** Records that revision `version` was cleared. */
export async function putCleared(
	trx: Db,
	submissionId: string,
	cleared: { version: number; at: string; by: string }
): Promise<void> {
	const columns = {
		cleared_version: cleared.version,
		cleared_at: cleared.at,
		cleared_by: cleared.by
	};
	await trx
		.insertInto('clearances')
		.values({ submission_id: submissionId, needed: 0, ...columns })
		.onConflict((conflict) => conflict.column('submission_id').doUpdateSet(columns))
		.execute();
}

/** A change was asked for: what was cleared is so no longer. */
export async function takeBackClearance(trx: Db, submissionId: string): Promise<void> {
	await trx
		.updateTable('clearances')
		.set({ cleared_version: null, cleared_at: null, cleared_by: null })
		.where('submission_id', '=', submissionId)
		.execute();
}

/**
 * Makes whoever writes or sends the submission wait until this transaction ends; gives its status and its version.
 * Clearance and requests for changes are decided after it, so that nothing is sent between.
 */
export async function holdSubmission(
	trx: Db,
	submissionId: string
): Promise<{ status: string; revising: string | null; version: number } | undefined> {
	return trx
		.updateTable('submissions')
		.set((eb) => ({ version: eb.ref('version') }))
		.where('id', '=', submissionId)
		.returning(['status', 'revising', 'version'])
		.executeTakeFirst();
}
