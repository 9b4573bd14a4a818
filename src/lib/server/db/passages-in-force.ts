import type { Db } from './schema.ts';

/** The passages `e` that are coded in the replies `s` in force of a consultation, each with its answer `a`. */
export function passagesInForce(db: Db, consultationId: string) {
	return db
		.selectFrom('excerpts as e')
		.innerJoin('submissions as s', 's.id', 'e.submission_id')
		.innerJoin('answers as a', (join) =>
			join
				.onRef('a.submission_id', '=', 'e.submission_id')
				.onRef('a.question_key', '=', 'e.question_key')
		)
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted');
}
