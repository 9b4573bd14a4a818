import type { Db } from './schema.ts';

/** The respondent asked not to be written to. Asking again changes nothing. */
export async function putWish(
	trx: Db,
	respondentId: string,
	{ at, way }: { at: string; way: 'link' | 'staff' }
): Promise<void> {
	await trx
		.insertInto('respondent_wishes')
		.values({ respondent_id: respondentId, asked_at: at, way })
		.onConflict((conflict) => conflict.column('respondent_id').doNothing())
		.execute();
}

/** It may be written to again. False where it had not asked. */
export async function removeWish(trx: Db, respondentId: string): Promise<boolean> {
	const row = await trx
		.deleteFrom('respondent_wishes')
		.where('respondent_id', '=', respondentId)
		.returning('respondent_id')
		.executeTakeFirst();
	return row !== undefined;
}

/** When, and how, a respondent asked not to be written to. */
export async function findWish(
	db: Db,
	respondentId: string
): Promise<{ at: string; way: 'link' | 'staff' } | undefined> {
	const row = await db
		.selectFrom('respondent_wishes')
		.select(['asked_at', 'way'])
		.where('respondent_id', '=', respondentId)
		.executeTakeFirst();
	return row && { at: row.asked_at, way: row.way as 'link' | 'staff' };
}

/** Ids under which a respondent is invited, to whatever consultation. */
export async function findInviteesOf(trx: Db, respondentId: string): Promise<string[]> {
	const rows = await trx
		.selectFrom('invitees')
		.select('id')
		.where('respondent_id', '=', respondentId)
		.execute();
	return rows.map(({ id }) => id);
}
