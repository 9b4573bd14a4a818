import { sql } from 'kysely';
import type { Db } from './schema.ts';

/** Who read a reply as it stands, and when (ISO 8601, UTC). `by` is as the audit names an actor. */
export type Reading = { at: string; by: string };

/** Says that a reply was read. The first reader is kept; false where it was read already. */
export async function putReading(
	trx: Db,
	submissionId: string,
	reading: Reading
): Promise<boolean> {
	const row = await trx
		.insertInto('readings')
		.values({ submission_id: submissionId, read_at: reading.at, read_by: reading.by })
		.onConflict((conflict) => conflict.column('submission_id').doNothing())
		.returning('submission_id')
		.executeTakeFirst();
	return row !== undefined;
}

/** Says that a reply is to be read again; false where it was unread. */
export async function deleteReading(trx: Db, submissionId: string): Promise<boolean> {
	const row = await trx
		.deleteFrom('readings')
		.where('submission_id', '=', submissionId)
		.returning('submission_id')
		.executeTakeFirst();
	return row !== undefined;
}

/** The readings of these submissions. */
export async function findReadings(
	db: Db,
	submissionIds: readonly string[]
): Promise<Map<string, Reading>> {
	if (submissionIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('readings')
		.selectAll()
		.where('submission_id', 'in', [...submissionIds])
		.execute();
	return new Map(rows.map((row) => [row.submission_id, { at: row.read_at, by: row.read_by }]));
}

/** How many of the replies in force, or of the statements at panels, were read, or have coded passages, which were. */
export async function countReadings(
	db: Db,
	consultationId: string,
	{ statements }: { statements: boolean }
): Promise<number> {
	const row = await db
		.selectFrom('submissions as s')
		.select(sql<number | string>`count(*)`.as('count'))
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('s.panel_key', statements ? 'is not' : 'is', null)
		.where(({ or, exists, selectFrom }) =>
			or([
				exists(
					selectFrom('readings as r')
						.select('r.submission_id')
						.whereRef('r.submission_id', '=', 's.id')
				),
				exists(
					selectFrom('excerpts as e')
						.select('e.submission_id')
						.whereRef('e.submission_id', '=', 's.id')
				)
			])
		)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}
