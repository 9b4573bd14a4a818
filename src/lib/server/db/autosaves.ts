import { sql } from 'kysely';
import type { KeptSave } from '#lib/domain/autosaved.ts';
import type { Answer } from '#lib/domain/submission.ts';
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

/** The newest revision of a draft, where it was a save of answers as they were typed. */
export async function findNewestAutosave(
	trx: Db,
	submissionId: string
): Promise<KeptSave | undefined> {
	const [row] = await newestRevision(trx, { submissionId });
	if (!row || row.kind !== 'save' || row.began_at === null) return undefined;
	return {
		number: row.number,
		at: row.at,
		beganAt: row.began_at,
		by: row.by,
		answers: JSON.parse(row.answers)
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

/** Puts a save in the place of the revision `previous`, from which it runs on; when that began stays. */
export async function replaceAutosave(
	trx: Db,
	save: {
		submissionId: string;
		previous: number;
		number: number;
		at: string;
		by: string;
		answers: readonly Answer[];
	}
): Promise<void> {
	const { submissionId, previous, number, at } = save;
	const answers = JSON.stringify(save.answers);
	await runOn(trx, { submissionId, previous, number, at, answers });
	await gatherIntoRuns(trx, { ...save, kind: 'save', replaces: true });
}

/** Characters that the answers of a draft have together, and those of all its revisions. */
export async function measureDraft(
	trx: Db,
	submissionId: string
): Promise<{ answers: number; history: number }> {
	const answers = await trx
		.selectFrom('answers')
		.select(sql<number | string | null>`sum(length(text))`.as('size'))
		.where('submission_id', '=', submissionId)
		.executeTakeFirst();
	const history = await trx
		.selectFrom('submission_revisions')
		.select(sql<number | string | null>`sum(length(answers))`.as('size'))
		.where('submission_id', '=', submissionId)
		.executeTakeFirst();
	return { answers: Number(answers?.size ?? 0), history: Number(history?.size ?? 0) };
}
