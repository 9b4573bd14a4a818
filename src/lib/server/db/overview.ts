import { sql } from 'kysely';
import type { ArrivedInHour } from '#lib/domain/arrivals.ts';
import type { Completeness } from '#lib/domain/completeness.ts';
import type { RespondentCount } from '#lib/domain/figure.ts';
import type { RespondentKind, StakeholderCategory } from '#lib/domain/respondent.ts';
import type { RegionalGroup } from '#lib/domain/states.ts';
import { optional } from './json-column.ts';
import { completenessThatCounts } from './reply-filter.ts';
import type { Db } from './schema.ts';

/** How complete a reply is, as a number: the best of a respondent's replies is the greatest. */
const rank = sql<number>`case ${completenessThatCounts}
	when 'complete' then 3 when 'incomplete' then 2 else 1 end`;
const answered: Record<number, Completeness> = { 3: 'complete', 2: 'incomplete', 1: 'empty' };

/** Those who sign replies in force to a consultation: by respondent, how many, and how complete the best of them is. */
function signing(db: Db, consultationId: string, openOnly: boolean) {
	return db
		.selectFrom('submissions as s')
		.innerJoin('signatories as g', 'g.submission_id', 's.id')
		.select([
			'g.respondent_id',
			sql<number>`count(*)`.as('replies'),
			sql<number>`max(s.joint)`.as('joint'),
			sql<number>`max(${rank})`.as('best')
		])
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('s.panel_key', 'is', null)
		.where('g.role', '!=', 'embedded')
		.$if(openOnly, (query) => query.where('s.consent', '!=', 'confidential'))
		.groupBy('g.respondent_id');
}

/**
 * The respondents of the registry, counted by what a consultation has of them; a few rows, whatever their number. `openOnly`: as
 * if no reply were confidential.
 */
export async function countRespondents(
	db: Db,
	consultationId: string,
	{ openOnly = false } = {}
): Promise<RespondentCount[]> {
	const shares = sql<number>`case when x.replies > 1 or x.joint = 1 then 1 else 0 end`;
	const rows = await db
		.with('x', () => signing(db, consultationId, openOnly))
		.selectFrom('respondents as r')
		.leftJoin('x', 'x.respondent_id', 'r.id')
		.select([
			'r.kind',
			'r.regional_group',
			'r.category',
			'x.best',
			shares.as('shares'),
			sql<number | string>`count(*)`.as('count')
		])
		.where('r.merged_into', 'is', null)
		.groupBy(['r.kind', 'r.regional_group', 'r.category', 'x.best', shares])
		.execute();
	return rows.map((row) => ({
		kind: row.kind as RespondentKind,
		...optional('group', row.regional_group as RegionalGroup | null),
		...optional('category', row.category as StakeholderCategory | null),
		...(row.best !== null && { answered: answered[Number(row.best)] }),
		shares: Number(row.shares) === 1,
		count: Number(row.count)
	}));
}

/** Replies in force without the statements at panels, by the hour in which they came; `openOnly`: without confidential ones. */
export async function countArrivals(
	db: Db,
	consultationId: string,
	{ openOnly = false } = {}
): Promise<ArrivedInHour[]> {
	const hour = sql<string>`substr(received_at, 1, 13)`;
	const rows = await db
		.selectFrom('submissions')
		.select([hour.as('hour'), 'late', sql<number | string>`count(*)`.as('count')])
		.where('consultation_id', '=', consultationId)
		.where('status', '=', 'submitted')
		.where('panel_key', 'is', null)
		.where('received_at', 'is not', null)
		.$if(openOnly, (query) => query.where('consent', '!=', 'confidential'))
		.groupBy([hour, 'late'])
		.execute();
	return rows.map(({ hour, late, count }) => ({ hour, late: late === 1, count: Number(count) }));
}

/** Replies in force by what they are, one by one: a joint reply is one. `statement`: statements at panels, which return none. */
export type FactCount = {
	channel: string;
	language: string;
	late: boolean;
	joint: boolean;
	confidential: boolean;
	statement: boolean;
	count: number;
};

export async function countFacts(db: Db, consultationId: string): Promise<FactCount[]> {
	const statement = sql<number>`case when panel_key is null then 0 else 1 end`;
	const rows = await db
		.selectFrom('submissions')
		.select([
			'channel',
			'language',
			'late',
			'joint',
			'consent',
			statement.as('statement'),
			sql<number | string>`count(*)`.as('count')
		])
		.where('consultation_id', '=', consultationId)
		.where('status', '=', 'submitted')
		.groupBy(['channel', 'language', 'late', 'joint', 'consent', statement])
		.execute();
	return rows.map((row) => ({
		channel: row.channel,
		language: row.language,
		late: row.late === 1,
		joint: row.joint === 1,
		confidential: row.consent === 'confidential',
		statement: Number(row.statement) === 1,
		count: Number(row.count)
	}));
}
