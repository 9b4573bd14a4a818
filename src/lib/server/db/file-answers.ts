import { answerOfFiles, filesInWork, filesSent } from '#lib/domain/attached-file.ts';
import { completenessOf } from '#lib/domain/completeness.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { putStoredAnswers, readStoredAnswers } from './answers.ts';
import { listFiles } from './files.ts';
import { getFrozenRevision } from './frozen-revisions.ts';
import type { Db } from './schema.ts';
import { putAnswers } from './working-answers.ts';

/**
 * Makes the names of its files the answer to a question for files. `counts` where staff changed what was sent: it is the
 * answer that counts at once, by which the reply can become complete, or no longer be.
 */
export async function putFileAnswer(
	trx: Db,
	submissionId: string,
	change: { question: string; language: OfficialLanguage; at: string; counts: boolean }
): Promise<void> {
	const { question, language, at, counts } = change;
	const own = (await listFiles(trx, submissionId)).filter((each) => each.question === question);
	const answer = (files: typeof own) => [{ question, text: answerOfFiles(files), language }];
	if (counts) {
		await putStoredAnswers(trx, submissionId, answer(filesSent(own)), at);
		await settleCompleteness(trx, submissionId);
	}
	await putAnswers(trx, submissionId, answer(filesInWork(own)), at);
}

/** Computes completeness again from the answers that count. A decision of staff stays above it. */
async function settleCompleteness(trx: Db, submissionId: string): Promise<void> {
	const { revision_id: revisionId } = await trx
		.selectFrom('submissions')
		.select('revision_id')
		.where('id', '=', submissionId)
		.executeTakeFirstOrThrow();
	const { questionnaire } = await getFrozenRevision(trx, revisionId);
	const answers = await readStoredAnswers(trx, submissionId);
	const { completeness, missing } = completenessOf(questionnaire, answers);
	await trx
		.updateTable('submissions')
		.set({ completeness, missing: JSON.stringify(missing) })
		.where('id', '=', submissionId)
		.execute();
}
