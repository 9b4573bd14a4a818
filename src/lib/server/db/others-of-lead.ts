import type { Channel } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';

/** Other replies in force whose lead signatory is that of this one, where this one is in force; in the order in which they came. */
export async function findOthersOfLead(
	db: Db,
	submissionId: string
): Promise<{ id: string; channel: Channel; receivedAt?: string }[]> {
	const rows = await db
		.selectFrom('submissions as s')
		.innerJoin('signatories as own', 'own.submission_id', 's.id')
		.innerJoin('signatories as theirs', 'theirs.respondent_id', 'own.respondent_id')
		.innerJoin('submissions as other', 'other.id', 'theirs.submission_id')
		.select(['other.id', 'other.channel', 'other.received_at'])
		.where('s.id', '=', submissionId)
		.where('s.status', '=', 'submitted')
		.where('s.panel_key', 'is', null)
		.where('own.role', '=', 'lead')
		.where('theirs.role', '=', 'lead')
		.where('other.status', '=', 'submitted')
		.where('other.panel_key', 'is', null)
		.whereRef('other.id', '!=', 's.id')
		.whereRef('other.consultation_id', '=', 's.consultation_id')
		.orderBy('other.received_at')
		.orderBy('other.created_at')
		.orderBy('other.key')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		channel: row.channel as Channel,
		...(row.received_at !== null && { receivedAt: row.received_at })
	}));
}
