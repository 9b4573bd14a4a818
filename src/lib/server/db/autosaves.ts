import type { KeptSave } from '#lib/domain/autosaved.ts';
import type { Answer } from '#lib/domain/submission.ts';
import { growHistory } from './history-size.ts';
import { prepared } from './prepared.ts';
import { gatherIntoRuns } from './save-runs.ts';
import type { Db } from './schema.ts';

const newestRevision = prepared<{ submissionId: string }>()((db, value) =>
	db
		.selectFrom('submission_revisions')
		.select(['number', 'kind', 'at', 'by', 'answers', 'began_at'])
		.where('submission_id', '=', value('submissionId'))
		.orderBy('number', 'desc')
		.limit(1)
);

/** The newest revision of a draft, where it was a save of answers as they were typed; `size` is that of its answers as they are kept. */
export async function findNewestAutosave(
	trx: Db,
	submissionId: string
): Promise<(KeptSave & { size: number }) | undefined> {
	const [row] = await newestRevision(trx, { submissionId });
	if (!row || row.kind !== 'save' || row.began_at === null) return undefined;
	return {
		number: row.number,
		at: row.at,
		beganAt: row.began_at,
		by: row.by,
		answers: JSON.parse(row.answers),
		size: row.answers.length
	};
}

const runOn = prepared<{
	submissionId: string;
	previous: number;
	number: number;
	at: string;
	answers: string;
}>()((db, value) =>
	db
		.updateTable('submission_revisions')
		.set({ number: value('number'), at: value('at'), answers: value('answers') })
		.where('submission_id', '=', value('submissionId'))
		.where('number', '=', value('previous'))
);

/**
 * Puts a save in the place of the revision `previous`, from which it runs on; when that began stays. False, and nothing done,
 * where the history would then hold more than `most`.
 */
export async function replaceAutosave(
	trx: Db,
	save: {
		submissionId: string;
		previous: number;
		number: number;
		at: string;
		by: string;
		answers: readonly Answer[];
		/** Code units of the answers in the revision that it replaces, as they are kept. */
		replaced: number;
	},
	most: number
): Promise<boolean> {
	const { submissionId, previous, number, at } = save;
	const answers = JSON.stringify(save.answers);
	const by = answers.length - save.replaced;
	if (!(await growHistory(trx, submissionId, { by, most }))) return false;
	await runOn(trx, { submissionId, previous, number, at, answers });
	await gatherIntoRuns(trx, { ...save, kind: 'save', replaces: true });
	return true;
}
