import type { Db } from './schema.ts';

/** Ids of the submissions that these respondents signed. */
export async function submissionsOfRespondents(
	db: Db,
	respondentIds: readonly string[]
): Promise<string[]> {
	if (respondentIds.length === 0) return [];
	const rows = await db
		.selectFrom('signatories')
		.select('submission_id')
		.distinct()
		.where('respondent_id', 'in', respondentIds)
		.execute();
	return rows.map((row) => row.submission_id);
}
