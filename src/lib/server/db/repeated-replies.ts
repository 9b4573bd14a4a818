import type { Texts } from '#lib/domain/language.ts';
import { repeatedReplies } from '#lib/domain/second-replies.ts';
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
