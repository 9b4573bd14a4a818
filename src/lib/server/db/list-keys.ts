import { sql } from 'kysely';
import type { Db } from './schema.ts';

/**
 * Writes down where submissions stand in the order of their lead signatories: States first, then stakeholders, United Nations
 * entities and others, each in the alphabetical order that they have in the compilation. To be called whenever the lead of a
 * submission, or what the registry says of its kind and order, has changed.
 */
export async function settleListKeys(trx: Db, submissionIds: readonly string[]): Promise<void> {
	for (let from = 0; from < submissionIds.length; from += atOnce)
		await trx
			.updateTable('submissions')
			.set({
				list_key: sql<string>`coalesce((
					select case r.kind when 'state' then '1 ' when 'stakeholder' then '2 ' when 'un-entity' then '3 ' else '4 ' end
						|| lower(coalesce(submissions.sort_key, r.sort_key, r.key))
					from signatories g inner join respondents r on r.id = g.respondent_id
					where g.submission_id = submissions.id and g.role = 'lead'), '')`
			})
			.where('id', 'in', submissionIds.slice(from, from + atOnce))
			.execute();
}

const atOnce = 1000;
