import type { Submission } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';

/** Puts a decision of staff on the completeness of a reply, or takes it away. Says whether that changes anything. */
export async function putOverride(
	trx: Db,
	submissionId: string,
	override: Submission['override'],
	at: string
): Promise<boolean> {
	const row = await trx
		.updateTable('submissions')
		.set({ override: override ? JSON.stringify(override) : null, updated_at: at })
		.where('id', '=', submissionId)
		.$if(override === undefined, (query) => query.where('override', 'is not', null))
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}
