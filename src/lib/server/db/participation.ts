import type { ExpressionBuilder } from 'kysely';
import type { CountingRule } from '#lib/domain/consultation.ts';
import type { Counted, CountedReply } from '#lib/domain/participation.ts';
import type { Respondent } from '#lib/domain/respondent.ts';
import type { Consent, SignatoryRole } from '#lib/domain/submission.ts';
import { atOneMoment } from './at-one-moment.ts';
import { completenessThatCounts } from './reply-filter.ts';
import type { Database, Db } from './schema.ts';
import { findSecondReplies } from './second-replies.ts';

/**
 * What is counted of a consultation as it stands, without the words of any reply. `shared`: only replies that several sign
 * or whose signatory signs another, which alone have to be looked at one by one.
 */
export async function loadCounted(
	db: Db,
	slug: string,
	{ shared = false }: { shared?: boolean } = {}
): Promise<Counted | undefined> {
	return atOneMoment(db, async (db) => {
		const consultation = await db
			.selectFrom('consultations')
			.select(['id', 'counting_rule', 'closes_at'])
			.where('slug', '=', slug)
			.executeTakeFirst();
		if (!consultation) return undefined;
		const { id } = consultation;
		const rows = await db
			.selectFrom('submissions as s')
			.innerJoin('signatories as g', 'g.submission_id', 's.id')
			.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
			.select([
				's.key',
				's.consent',
				's.received_at',
				completenessThatCounts.as('completeness'),
				'g.role',
				'r.key as respondent',
				'r.kind',
				'r.name',
				'r.sort_key'
			])
			.where('s.consultation_id', '=', id)
			.where('s.status', '=', 'submitted')
			.where('s.panel_key', 'is', null)
			.$if(shared, (q) => q.where((eb) => isShared(eb, id)))
			.orderBy('s.key')
			.orderBy('g.position')
			.execute();
		const replies = new Map<string, CountedReply>();
		const respondents = new Map<string, Counted['respondents'][number]>();
		for (const row of rows) {
			const reply = replies.get(row.key) ?? {
				key: row.key,
				status: 'submitted',
				consent: row.consent as Consent,
				...(row.received_at !== null && { receivedAt: row.received_at }),
				signatories: [],
				completeness: row.completeness
			};
			reply.signatories.push({ respondent: row.respondent, role: row.role as SignatoryRole });
			replies.set(row.key, reply);
			if (!respondents.has(row.respondent))
				respondents.set(row.respondent, {
					key: row.respondent,
					kind: row.kind as Respondent['kind'],
					name: JSON.parse(row.name),
					...(row.sort_key !== null && { sortKey: row.sort_key })
				});
		}
		return {
			consultation: {
				countingRule: consultation.counting_rule as CountingRule,
				closesAt: consultation.closes_at
			},
			respondents: [...respondents.values()],
			replies: [...replies.values()],
			secondReplies: await findSecondReplies(db, id)
		};
	});
}

function isShared(
	eb: ExpressionBuilder<Database & { s: Database['submissions'] }, 's'>,
	id: string
) {
	return eb.or([
		eb('s.joint', '=', 1),
		eb(
			's.id',
			'in',
			eb
				.selectFrom('signatories as x')
				.select('x.submission_id')
				.where(
					'x.respondent_id',
					'in',
					eb
						.selectFrom('submissions as o')
						.innerJoin('signatories as h', 'h.submission_id', 'o.id')
						.select('h.respondent_id')
						.where('o.consultation_id', '=', id)
						.where('o.status', '=', 'submitted')
						.where('o.panel_key', 'is', null)
						.where('h.role', '!=', 'embedded')
						.groupBy('h.respondent_id')
						.having((having) => having.fn.countAll(), '>', 1)
				)
		)
	]);
}
