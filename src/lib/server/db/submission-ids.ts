import { listedStatuses } from '#lib/domain/reply-list.ts';
import type { Db } from './schema.ts';

/** Ids of the submissions that a document may rest on, by their key. Confidential ones are never among them. */
export async function submissionIdsByKey(
	db: Db,
	consultationId: string
): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('submissions')
		.select(['id', 'key'])
		.where('consultation_id', '=', consultationId)
		.where('status', 'in', [...listedStatuses])
		.where('consent', '!=', 'confidential')
		.execute();
	return new Map(rows.map(({ id, key }) => [key, id]));
}
