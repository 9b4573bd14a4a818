import type { Answer } from '#lib/domain/submission.ts';
import { beforeAnswersChange } from './excerpts.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

const answersOf = prepared<{ submissionId: string }>()((db, value) =>
	db
		.selectFrom('answers')
		.select(['question_key', 'text', 'choices', 'language', 'language_chosen'])
		.where('submission_id', '=', value('submissionId'))
);

/**
 * The answers that count, or those to some of the questions: of a draft what is saved, of a reply what was sent.
 * What its author works on is in `working-answers.ts`.
 */
export async function readStoredAnswers(
	db: Db,
	submissionId: string,
	questions?: readonly string[]
): Promise<Answer[]> {
	const rows = questions
		? await db
				.selectFrom('answers')
				.select(['question_key', 'text', 'choices', 'language', 'language_chosen'])
				.where('submission_id', '=', submissionId)
				.where('question_key', 'in', questions)
				.execute()
		: await answersOf(db, { submissionId });
	return rows.map((row) => ({
		question: row.question_key,
		text: row.text,
		...(row.choices && { choices: JSON.parse(row.choices) }),
		language: row.language,
		...(row.language_chosen === 1 && { languageChosen: true })
	}));
}

/**
 * Puts answers in the place of those that count to the same questions; others stay. Excerpts of them are found again, and
 * a translation whose source has another hash is stale from then on.
 */
export async function putStoredAnswers(
	trx: Db,
	submissionId: string,
	answers: readonly Answer[],
	at: string
): Promise<void> {
	const settle = await beforeAnswersChange(trx, submissionId, answers);
	await trx
		.insertInto('answers')
		.values(
			answers.map((answer) => ({
				submission_id: submissionId,
				question_key: answer.question,
				text: answer.text,
				choices: answer.choices ? JSON.stringify(answer.choices) : null,
				language: answer.language,
				language_chosen: answer.languageChosen ? 1 : 0,
				updated_at: at
			}))
		)
		.onConflict((conflict) =>
			conflict.columns(['submission_id', 'question_key']).doUpdateSet((eb) => ({
				text: eb.ref('excluded.text'),
				choices: eb.ref('excluded.choices'),
				language: eb.ref('excluded.language'),
				language_chosen: eb.ref('excluded.language_chosen'),
				updated_at: eb.ref('excluded.updated_at')
			}))
		)
		.execute();
	await settle();
}
