import type { Answer } from '#lib/domain/submission.ts';
import { withChanges } from '#lib/domain/after-sending.ts';
import { putStoredAnswers, readStoredAnswers } from './answers.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

const pendingOf = prepared<{ submissionId: string }>()((db, value) =>
	db
		.selectFrom('pending_answers')
		.select('answer')
		.where('submission_id', '=', value('submissionId'))
);

/** Answers to a sent reply that were changed and not sent yet. */
export async function readPendingAnswers(db: Db, submissionId: string): Promise<Answer[]> {
	const rows = await pendingOf(db, { submissionId });
	return rows.map(({ answer }) => JSON.parse(answer) as Answer);
}

/**
 * The answers as their author works on them, or those to some of the questions: what is stored, with the unsent changes of
 * a sent reply over it.
 */
export async function readAnswers(
	db: Db,
	submissionId: string,
	questions?: readonly string[]
): Promise<Answer[]> {
	const stored = await readStoredAnswers(db, submissionId, questions);
	const pending = await readPendingAnswers(db, submissionId);
	if (pending.length === 0) return stored;
	return withChanges(
		stored,
		questions ? pending.filter(({ question }) => questions.includes(question)) : pending
	);
}

const revisingOf = prepared<{ id: string }>()((db, value) =>
	db.selectFrom('submissions').select('revising').where('id', '=', value('id'))
);

/**
 * Puts answers in the place of those to the same questions; others stay. Those of a sent reply that is being changed lie
 * beside what counts until they are sent.
 */
export async function putAnswers(
	trx: Db,
	submissionId: string,
	answers: readonly Answer[],
	at: string
): Promise<void> {
	const [row] = await revisingOf(trx, { id: submissionId });
	if (!row?.revising) return putStoredAnswers(trx, submissionId, answers, at);
	await trx
		.insertInto('pending_answers')
		.values(
			answers.map((answer) => ({
				submission_id: submissionId,
				question_key: answer.question,
				answer: JSON.stringify(answer),
				updated_at: at
			}))
		)
		.onConflict((conflict) =>
			conflict.columns(['submission_id', 'question_key']).doUpdateSet((eb) => ({
				answer: eb.ref('excluded.answer'),
				updated_at: eb.ref('excluded.updated_at')
			}))
		)
		.execute();
}

export async function deletePendingAnswers(
	trx: Db,
	submissionId: string,
	only?: readonly string[]
): Promise<void> {
	await trx
		.deleteFrom('pending_answers')
		.where('submission_id', '=', submissionId)
		.$if(only !== undefined, (query) => query.where('question_key', 'in', only ?? []))
		.execute();
}
