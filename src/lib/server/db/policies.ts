import type { Consultation } from '#lib/domain/consultation.ts';
import type { Db } from './schema.ts';

/** How a consultation takes late replies and counts joint ones. */
export async function findPolicies(
	db: Db,
	consultationId: string
): Promise<Pick<Consultation, 'lateReplies' | 'countingRule'>> {
	const row = await db
		.selectFrom('consultations')
		.select(['late_replies', 'counting_rule'])
		.where('id', '=', consultationId)
		.executeTakeFirstOrThrow();
	return {
		lateReplies: row.late_replies as Consultation['lateReplies'],
		countingRule: row.counting_rule as Consultation['countingRule']
	};
}
