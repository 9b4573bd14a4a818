import { sql } from 'kysely';
import type { Db } from './schema.ts';

/**
 * How many late replies in force nobody has decided on: none where the consultation accepts late replies; where it refuses
 * them, those for which no leave reached to the instant at which they came and which were not registered with a reason.
 */
export async function countLateUndecided(db: Db, consultationId: string): Promise<number> {
	const { count } = await db
		.selectFrom('submissions as s')
		.innerJoin('consultations as c', 'c.id', 's.consultation_id')
		.select(sql<number | string>`count(*)`.as('count'))
		.where('s.consultation_id', '=', consultationId)
		.where('c.late_replies', '=', 'refuse')
		.where('s.status', '=', 'submitted')
		.where('s.panel_key', 'is', null)
		.where('s.late', '=', 1)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('soft_closes as l')
						.whereRef('l.consultation_id', '=', 's.consultation_id')
						.whereRef('l.until', '>=', 's.received_at')
						.where((either) =>
							either.or([
								either('l.ended_at', 'is', null),
								either('l.ended_at', '>=', either.ref('s.received_at'))
							])
						)
						.select('l.id')
				)
			)
		)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('registrations as r')
						.whereRef('r.submission_id', '=', 's.id')
						.where('r.late_reason', 'is not', null)
						.select('r.submission_id')
				)
			)
		)
		.executeTakeFirstOrThrow();
	return Number(count);
}
