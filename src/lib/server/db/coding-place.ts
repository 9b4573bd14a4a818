import type { SubmissionStatus } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';

/** A reply that is coded: where it belongs, and whether it counts. */
export type CodingPlace = {
	consultationId: string;
	submissionId: string;
	status: SubmissionStatus;
};

/** The reply `id` of the consultation `slug`, unless it is a draft. */
export async function findCodingPlace(
	db: Db,
	slug: string,
	id: string
): Promise<CodingPlace | undefined> {
	const row = await db
		.selectFrom('submissions as s')
		.innerJoin('consultations as c', 'c.id', 's.consultation_id')
		.select(['s.id', 's.consultation_id', 's.status'])
		.where('c.slug', '=', slug)
		.where('s.id', '=', id)
		.where('s.status', 'in', ['submitted', 'superseded', 'withdrawn'])
		.executeTakeFirst();
	return (
		row && {
			consultationId: row.consultation_id,
			submissionId: row.id,
			status: row.status as SubmissionStatus
		}
	);
}

/** The words of one answer; undefined where the question is not answered. */
export async function findAnswerText(
	db: Db,
	submissionId: string,
	question: string
): Promise<string | undefined> {
	const row = await db
		.selectFrom('answers')
		.select('text')
		.where('submission_id', '=', submissionId)
		.where('question_key', '=', question)
		.executeTakeFirst();
	return row?.text;
}
