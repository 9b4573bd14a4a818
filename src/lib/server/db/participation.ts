import type { CountingRule } from '#lib/domain/consultation.ts';
import type { Counted, CountedReply } from '#lib/domain/participation.ts';
import type { Respondent } from '#lib/domain/respondent.ts';
import type { Consent, SignatoryRole } from '#lib/domain/submission.ts';
import { atOneMoment } from './at-one-moment.ts';
import { completenessThatCounts } from './replies.ts';
import type { Db } from './schema.ts';
import { findSecondReplies } from './second-replies.ts';

/** What is counted of a consultation as it stands, without the words of any reply. */
export async function loadCounted(db: Db, slug: string): Promise<Counted | undefined> {
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
