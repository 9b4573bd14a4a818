import type { ReplyRelease } from '#lib/domain/public-reply.ts';
import { fromJson, toJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** A release with who made it, as the audit writes it, and when, ISO 8601 in UTC. */
export type StoredRelease = ReplyRelease & { at: string; by: string };

/** The releases of these replies, by the id of the submission. */
export async function findReleases(
	db: Db,
	submissionIds: readonly string[]
): Promise<Map<string, StoredRelease>> {
	if (submissionIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('reply_releases')
		.selectAll()
		.where('submission_id', 'in', submissionIds)
		.execute();
	return new Map(
		rows.map(({ submission_id, digest, withheld, released_at: at, released_by: by }) => [
			submission_id,
			{ digest, withheld: fromJson<string[]>(withheld), at, by }
		])
	);
}

/**
 * Releases a reply, in place of an earlier release of other words, which stays what it was in the documents that rest on them;
 * false where these words are released already. In the documents that rest on these words it is public at once.
 */
export async function putRelease(
	trx: Db,
	submissionId: string,
	{ digest, withheld, at, by }: StoredRelease
): Promise<boolean> {
	const values = { digest, withheld: toJson(withheld), released_at: at, released_by: by };
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto('reply_releases')
		.values({ submission_id: submissionId, ...values })
		.onConflict((conflict) =>
			conflict
				.column('submission_id')
				.doUpdateSet(values)
				.where('reply_releases.digest', '!=', digest)
		)
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows !== 1n) return false;
	await trx
		.updateTable('issued_replies')
		.set({ withheld: values.withheld })
		.where('submission_id', '=', submissionId)
		.where('attributed', '=', 0)
		.where('digest', '=', digest)
		.execute();
	return true;
}

/** Takes every release of a reply back, in the documents that rest on it too; false where there is none. */
export async function dropRelease(trx: Db, submissionId: string): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('reply_releases')
		.where('submission_id', '=', submissionId)
		.executeTakeFirst();
	if (numDeletedRows !== 1n) return false;
	await trx
		.updateTable('issued_replies')
		.set({ withheld: null })
		.where('submission_id', '=', submissionId)
		.where('attributed', '=', 0)
		.execute();
	return true;
}

/** Differs whenever what is released of a consultation may have changed. */
export async function stampOfReleases(db: Db, consultationId: string): Promise<string> {
	const row = await db
		.selectFrom('reply_releases as r')
		.innerJoin('submissions as s', 's.id', 'r.submission_id')
		.select((eb) => [eb.fn.countAll().as('count'), eb.fn.max('r.released_at').as('newest')])
		.where('s.consultation_id', '=', consultationId)
		.executeTakeFirstOrThrow();
	return `${row.count} ${row.newest}`;
}
