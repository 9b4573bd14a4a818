import { sql } from 'kysely';
import type { ReplyCompleteness } from '#lib/domain/reply-list.ts';
import type { NarrowedTo } from './reply-filter.ts';
import { completenessThatCounts, filtered } from './reply-filter.ts';
import type { Db } from './schema.ts';

/** How many replies a filter leaves, by completeness; statements at panels apart. */
export type ShownCount = { completeness: ReplyCompleteness; statement: boolean; count: number };

export async function countShown(
	db: Db,
	consultationId: string,
	filter: NarrowedTo
): Promise<ShownCount[]> {
	const isStatement = sql<number>`case when s.panel_key is null then 0 else 1 end`;
	const rows = await filtered(db, consultationId, filter)
		.select([
			completenessThatCounts.as('completeness'),
			isStatement.as('statement'),
			sql<number | string>`count(*)`.as('count')
		])
		.groupBy([sql`${completenessThatCounts}`, isStatement])
		.execute();
	return rows.map(({ completeness, statement, count }) => ({
		completeness,
		statement: Number(statement) === 1,
		count: Number(count)
	}));
}

/** How many returns of the questionnaire are in force, and in which languages replies came. */
export async function countInForce(
	db: Db,
	consultationId: string
): Promise<{ total: number; languages: string[] }> {
	const rows = await db
		.selectFrom('submissions')
		.select([
			'language',
			sql<number | string>`count(*)`.as('all'),
			sql<number | string>`count(panel_key)`.as('statements')
		])
		.where('consultation_id', '=', consultationId)
		.where('status', '=', 'submitted')
		.groupBy('language')
		.orderBy('language')
		.execute();
	return {
		total: rows.reduce((sum, row) => sum + Number(row.all) - Number(row.statements), 0),
		languages: rows.map(({ language }) => language)
	};
}

/** Who registered replies of a consultation, by name. */
export async function listRegistrars(
	db: Db,
	consultationId: string
): Promise<{ id: string; name: string }[]> {
	const rows = await db
		.selectFrom('registrations')
		.select('registered_by')
		.distinct()
		.where('consultation_id', '=', consultationId)
		.execute();
	const ids = rows
		.filter(({ registered_by: by }) => by.startsWith('user:'))
		.map(({ registered_by: by }) => by.slice('user:'.length));
	if (ids.length === 0) return [];
	return db
		.selectFrom('users')
		.select(['id', 'name'])
		.where('id', 'in', ids)
		.orderBy('name')
		.execute();
}
