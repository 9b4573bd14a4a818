import { sql } from 'kysely';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

const grow = prepared<{ id: string; by: number; most: number }>()((db, value) =>
	db
		.updateTable('submissions')
		.set((eb) => ({ history_size: eb('history_size', '+', value('by')) }))
		.where('id', '=', value('id'))
		.where((eb) => eb(eb('history_size', '+', value('by')), '<=', value('most')))
		.returning('id')
);

/**
 * Counts what is about to be kept, in code units, to the history of a submission; the turn to write is taken. False, and
 * nothing counted, where the history would then hold more than `most`.
 */
export async function growHistory(
	trx: Db,
	id: string,
	{ by, most = Number.MAX_SAFE_INTEGER }: { by: number; most?: number }
): Promise<boolean> {
	return (await grow(trx, { id, by, most })).length > 0;
}

const size = prepared<{ id: string }>()((db, value) =>
	db.selectFrom('submissions').select('history_size').where('id', '=', value('id'))
);

/** Code units that the history of a submission holds. */
export async function sizeOfHistory(db: Db, id: string): Promise<number> {
	const [row] = await size(db, { id });
	return Number(row?.history_size ?? 0);
}

/** Characters of all answers of a submission together, those that are changed and not sent yet as they were changed. */
export async function sizeOfAnswers(db: Db, id: string): Promise<number> {
	const standing = await db
		.selectFrom('answers as a')
		.select(sql<number | string | null>`sum(length(a.text))`.as('size'))
		.where('a.submission_id', '=', id)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('pending_answers as p')
						.select('p.question_key')
						.whereRef('p.submission_id', '=', 'a.submission_id')
						.whereRef('p.question_key', '=', 'a.question_key')
				)
			)
		)
		.executeTakeFirst();
	const pending = await db
		.selectFrom('pending_answers')
		.select(sql<number | string | null>`sum(length(answer))`.as('size'))
		.where('submission_id', '=', id)
		.executeTakeFirst();
	return Number(standing?.size ?? 0) + Number(pending?.size ?? 0);
}
