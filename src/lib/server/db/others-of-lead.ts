import type { Texts } from '#lib/domain/language.ts';
import { repeatedReplies } from '#lib/domain/second-replies.ts';
import type { Channel } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';

/** Respondents in whose name more than one reply is in force, with those replies in the order in which they came. */
export async function findRepeatedReplies(
	db: Db,
	consultationId: string
): Promise<{ name: Texts; replies: { id: string; receivedAt?: string }[] }[]> {
	const rows = await db
		.selectFrom('submissions as s')
		.innerJoin('signatories as g', 'g.submission_id', 's.id')
		.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select(['s.id', 's.key', 's.received_at', 'r.key as respondent', 'r.name'])
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('g.role', '=', 'lead')
		.where((eb) =>
			eb(
				'g.respondent_id',
				'in',
				eb
					.selectFrom('submissions as other')
					.innerJoin('signatories as lead', 'lead.submission_id', 'other.id')
					.select('lead.respondent_id')
					.where('other.consultation_id', '=', consultationId)
					.where('other.status', '=', 'submitted')
					.where('lead.role', '=', 'lead')
					.groupBy('lead.respondent_id')
					.having((having) => having.fn.countAll(), '>', 1)
			)
		)
		.execute();
	const names = new Map(
		rows.map(({ respondent, name }) => [respondent, JSON.parse(name) as Texts])
	);
	return repeatedReplies(
		rows.map(({ id, key, received_at, respondent }) => ({
			id,
			key,
			status: 'submitted' as const,
			...(received_at === null ? {} : { receivedAt: received_at }),
			signatories: [{ respondent, role: 'lead' as const }]
		}))
	).map(({ respondent, replies }) => ({
		name: names.get(respondent) ?? {},
		replies: replies.map(({ id, receivedAt }) => ({ id, receivedAt }))
	}));
}

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
