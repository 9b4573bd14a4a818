import { listedStatuses } from '#lib/domain/reply-list.ts';
import type { Db } from './schema.ts';

/**
 * Ids of the next submissions whose words have to be put into the search by the rules `form`, in their order; none once all
 * are there. `took` is then to be told of them.
 */
export async function nextToSearch(db: Db, form: number, most: number): Promise<string[]> {
	const build = await db
		.selectFrom('search_builds')
		.selectAll()
		.where('form', '=', form)
		.executeTakeFirst();
	if (build?.finished_at) return [];
	const rows = await db
		.selectFrom('submissions')
		.select('id')
		.where('status', 'in', [...listedStatuses])
		.where('id', '>', build?.after_id ?? '')
		.orderBy('id')
		.limit(most)
		.execute();
	return rows.map(({ id }) => id);
}

/** The submissions up to `afterId` are in the search by the rules `form`; with `finishedAt`, all of them. */
export async function putSearchBuild(
	trx: Db,
	form: number,
	{ afterId, finishedAt }: { afterId: string; finishedAt?: string }
): Promise<void> {
	const values = { form, after_id: afterId, finished_at: finishedAt ?? null };
	await trx
		.insertInto('search_builds')
		.values(values)
		.onConflict((conflict) => conflict.column('form').doUpdateSet(values))
		.execute();
}

/** Whether all is in the search by the rules `form`. */
export async function isSearchBuilt(db: Db, form: number): Promise<boolean> {
	const build = await db
		.selectFrom('search_builds')
		.select('finished_at')
		.where('form', '=', form)
		.executeTakeFirst();
	return typeof build?.finished_at === 'string';
}
