import { sql } from 'kysely';
import { listKeyOf } from '#lib/domain/english-order.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import type { Db } from './schema.ts';

/**
 * Writes down where submissions stand in lists: at the place of their lead signatories (`respondents.list_key`), or at their
 * own. To be called whenever the lead of a submission, or what the registry says of its kind and order, has changed.
 */
export async function settleListKeys(trx: Db, submissionIds: readonly string[]): Promise<void> {
	for (let from = 0; from < submissionIds.length; from += atOnce)
		await settlePart(trx, submissionIds.slice(from, from + atOnce));
}

const atOnce = 1000;

async function settlePart(trx: Db, ids: readonly string[]): Promise<void> {
	await trx
		.updateTable('submissions')
		.set({
			list_key: sql<string>`coalesce((
				select r.list_key from signatories g inner join respondents r on r.id = g.respondent_id
				where g.submission_id = submissions.id and g.role = 'lead'), '')`
		})
		.where('id', 'in', ids)
		.execute();
	const apart = await trx
		.selectFrom('submissions as s')
		.innerJoin('signatories as g', 'g.submission_id', 's.id')
		.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select(['s.id', 's.sort_key', 'r.key', 'r.kind'])
		.where('s.id', 'in', ids)
		.where('s.sort_key', 'is not', null)
		.where('g.role', '=', 'lead')
		.execute();
	for (const { id, sort_key, key, kind } of apart) {
		const lead = { key, kind: kind as RespondentKind, name: {} };
		await trx
			.updateTable('submissions')
			.set({ list_key: listKeyOf(lead, sort_key ?? undefined) })
			.where('id', '=', id)
			.execute();
	}
}

/** Those of the respondents `r` that stand after one in lists, which is named by its key; all where it is nobody's. */
export const standsAfter = (key: string) =>
	sql<boolean>`r.list_key > coalesce((select list_key from respondents where key = ${key}), '')`;
