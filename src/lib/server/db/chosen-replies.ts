import { listedStatuses } from '#lib/domain/reply-list.ts';
import type { SubmissionStatus } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';

/** Most replies that are chosen at once: those of a few pages. */
export const mostChosen = 500;

/** Those of these ids that are replies sent to the consultation, in the order of the list. */
export async function findChosen(
	db: Db,
	consultationId: string,
	ids: readonly string[]
): Promise<{ id: string; status: SubmissionStatus; revisionId: string; language: string }[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('submissions')
		.select(['id', 'status', 'revision_id', 'language'])
		.where('consultation_id', '=', consultationId)
		.where('status', 'in', [...listedStatuses])
		.where('id', 'in', ids.slice(0, mostChosen))
		.orderBy('list_key')
		.orderBy('id')
		.execute();
	return rows.map(({ id, status, revision_id, language }) => ({
		...{ id, status: status as SubmissionStatus, revisionId: revision_id, language }
	}));
}
