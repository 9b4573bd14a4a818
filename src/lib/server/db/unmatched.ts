import { sql } from 'kysely';
import type { Texts } from '#lib/domain/language.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import { fromJson } from './json-column.ts';
import { standsAfter } from './list-keys.ts';
import type { Db } from './schema.ts';

/** A respondent that a reply brought into the registry, with one of the replies that it signs. */
export type UnmatchedRespondent = {
	key: string;
	kind: RespondentKind;
	name: Texts;
	submission: string;
};

function signing(db: Db, consultationId: string) {
	return db
		.selectFrom('unmatched_respondents as u')
		.innerJoin('respondents as r', 'r.id', 'u.respondent_id')
		.innerJoin('signatories as g', 'g.respondent_id', 'r.id')
		.innerJoin('submissions as s', 's.id', 'g.submission_id')
		.where('r.merged_into', 'is', null)
		.where('g.role', '!=', 'embedded')
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted');
}

/** How many respondents of replies in force nobody has looked at. */
export async function countUnmatched(db: Db, consultationId: string): Promise<number> {
	const { count } = await signing(db, consultationId)
		.select(sql<number | string>`count(distinct r.id)`.as('count'))
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** The first of them in the order of lists, `most` after the one with the key `after`. */
export async function listUnmatched(
	db: Db,
	consultationId: string,
	{ after = '', most }: { after?: string; most: number }
): Promise<UnmatchedRespondent[]> {
	const rows = await signing(db, consultationId)
		.select(['r.key', 'r.kind', 'r.name', sql<string>`min(s.id)`.as('submission')])
		.where(standsAfter(after))
		.groupBy(['r.list_key', 'r.key', 'r.kind', 'r.name'])
		.orderBy('r.list_key')
		.limit(most)
		.execute();
	return rows.map(({ key, kind, name, submission }) => ({
		key,
		kind: kind as RespondentKind,
		name: fromJson<Texts>(name),
		submission
	}));
}

/** Somebody has looked at this respondent; says whether it waited for that. */
export async function matchRespondent(trx: Db, id: string): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('unmatched_respondents')
		.where('respondent_id', '=', id)
		.executeTakeFirst();
	return Number(numDeletedRows) > 0;
}
