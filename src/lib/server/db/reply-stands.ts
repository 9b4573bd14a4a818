import type { ReplyStand } from '#lib/domain/issued-reply.ts';
import type { Consent, SubmissionStatus } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';

/**
 * Where these replies of a consultation stand, and all that were decided to stand in place of another, by id. Of a decision
 * that came with a bundle, which does not say which of the two stands, each is taken to stand for the other.
 */
export async function readStands(
	db: Db,
	consultationId: string,
	submissionIds: readonly string[]
): Promise<Map<string, ReplyStand>> {
	const decisions = await db
		.selectFrom('second_replies')
		.select(['first_id', 'second_id', 'superseded_id'])
		.where('consultation_id', '=', consultationId)
		.where('decision', '=', 'supersedes')
		.where('undone_at', 'is', null)
		.execute();
	const replacing = new Map<string, string[]>();
	for (const { first_id, second_id, superseded_id } of decisions)
		for (const [one, other] of [
			[first_id, second_id],
			[second_id, first_id]
		] as const)
			if (superseded_id === null || superseded_id === one)
				replacing.set(one, [...(replacing.get(one) ?? []), other]);
	const rows = await db
		.selectFrom('submissions')
		.select(['id', 'status', 'consent'])
		.where('consultation_id', '=', consultationId)
		.where((eb) =>
			eb.or([
				eb('id', 'in', submissionIds),
				eb(
					'id',
					'in',
					eb
						.selectFrom('second_replies as d')
						.select('d.first_id')
						.where('d.consultation_id', '=', consultationId)
				),
				eb(
					'id',
					'in',
					eb
						.selectFrom('second_replies as d')
						.select('d.second_id')
						.where('d.consultation_id', '=', consultationId)
				)
			])
		)
		.execute();
	return new Map(
		rows.map(({ id, status, consent }) => [
			id,
			{
				status: status as SubmissionStatus,
				consent: consent as Consent,
				replacedBy: replacing.get(id) ?? []
			}
		])
	);
}
