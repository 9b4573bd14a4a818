import type { Expression, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { ReplyColumn, ReplyFilter, ReplyPlace, WaitedFor } from '#lib/domain/reply-list.ts';
import { listedStatuses } from '#lib/domain/reply-list.ts';
import type { Completeness } from '#lib/domain/completeness.ts';
import { isDay } from '#lib/domain/dates.ts';
import { dayAfter, startOfGenevaDay } from '#lib/domain/geneva-day-end.ts';
import { readNameQuery, readQuery } from '#lib/domain/search/query.ts';
import type { Search } from '../search/search.ts';
import type { Db } from './schema.ts';

/** A filter as the tables are asked: words and names as the search finds them, running requests by the clock. */
export type NarrowedTo = Omit<ReplyFilter, 'words' | 'name' | 'status'> & {
	/** Replies in force where nothing else is said. */
	status?: ReplyFilter['status'] | 'any';
	ids?: readonly string[];
	withoutConfidential?: boolean;
	/** Of rows `t` of `search_texts`. */
	found?: Expression<SqlBool>[];
	now?: string;
};

/** Words that cannot be searched for do not narrow; a name without a letter is nobody's. */
export function narrowTo(
	{ words, name, ...filter }: ReplyFilter,
	{ search, now }: { search: Search; now: string }
): NarrowedTo {
	const read = words === undefined ? undefined : readQuery(words);
	const named = name === undefined ? undefined : readNameQuery(name);
	const found = [
		...(read?.ok ? [search.matching(read.query)] : []),
		...(name === undefined ? [] : [named ? search.naming(named) : sql<SqlBool>`1 = 0`])
	];
	return { ...filter, found, now };
}

/** Staff's decision stands in place of what was computed. `override` is written by JSON.stringify, so that this text is its member. */
export const completenessThatCounts = sql<Completeness>`case
	when s.override like '%"completeness":"complete"%' then 'complete'
	when s.override like '%"completeness":"incomplete"%' then 'incomplete'
	else s.completeness end`;

/** What the list is sorted by, of a submission `s` and its lead `r`. */
export const replyOrders: Record<ReplyColumn, Expression<string>> = {
	received: sql<string>`s.received_at`,
	// States come first, then the others by kind, as in the compilation.
	respondent: sql<string>`s.list_key`,
	channel: sql<string>`s.channel`,
	language: sql<string>`s.language`,
	completeness: completenessThatCounts
};

/** What comes after a place where it goes down, or up; as a comparison of rows, which an index answers. */
export function beyond(column: Expression<string>, { value, id }: ReplyPlace, down: boolean) {
	return down
		? sql<SqlBool>`(${column}, s.id) < (${value}, ${id})`
		: sql<SqlBool>`(${column}, s.id) > (${value}, ${id})`;
}

/** Submissions `s` that were sent, with the lead signatory `g`, which is the respondent `r`. */
export function listed(db: Db, consultationId: string) {
	return db
		.selectFrom('submissions as s')
		.leftJoin('signatories as g', (join) =>
			join.onRef('g.submission_id', '=', 's.id').on('g.role', '=', 'lead')
		)
		.leftJoin('respondents as r', 'r.id', 'g.respondent_id')
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', 'in', [...listedStatuses]);
}

export function filtered(db: Db, consultationId: string, filter: NarrowedTo) {
	const { theme, country, registrar } = filter;
	let query = listed(db, consultationId);
	const { status = 'submitted' } = filter;
	if (status !== 'any') query = query.where('s.status', '=', status);
	if (filter.ids !== undefined) query = query.where('s.id', 'in', ['', ...filter.ids]);
	if (filter.withoutConfidential) query = query.where('s.consent', '!=', 'confidential');
	if (filter.completeness !== undefined)
		query = query
			// A statement returns no questionnaire: it is neither complete nor incomplete.
			.where('s.panel_key', 'is', null)
			.where(sql<SqlBool>`${completenessThatCounts} = ${filter.completeness}`);
	if (filter.kind !== undefined) query = query.where('r.kind', '=', filter.kind);
	if (filter.group !== undefined) query = query.where('r.regional_group', '=', filter.group);
	if (filter.category !== undefined) query = query.where('r.category', '=', filter.category);
	if (country !== undefined)
		query = query.where((eb) => eb.or([eb('r.country', '=', country), eb('r.key', '=', country)]));
	if (filter.channel !== undefined) query = query.where('s.channel', '=', filter.channel);
	if (filter.language !== undefined) query = query.where('s.language', '=', filter.language);
	if (filter.consent !== undefined) query = query.where('s.consent', '=', filter.consent);
	if (filter.late !== undefined) query = query.where('s.late', '=', filter.late ? 1 : 0);
	const from = startOfGenevaDay(filter.from ?? '');
	const end = filter.to !== undefined && isDay(filter.to) && startOfGenevaDay(dayAfter(filter.to));
	if (from) query = query.where('s.received_at', '>=', from);
	if (end) query = query.where('s.received_at', '<', end);
	if (filter.joint !== undefined) query = query.where('s.joint', '=', filter.joint ? 1 : 0);
	if (filter.statement !== undefined)
		query = query.where('s.panel_key', filter.statement ? 'is not' : 'is', null);
	if (filter.waits !== undefined)
		query = query.where(waiting[filter.waits](filter.now ?? new Date(0).toISOString()));
	if (registrar !== undefined)
		query = query.where(
			sql<SqlBool>`exists (select 1 from registrations x where x.submission_id = s.id and x.registered_by = ${`user:${registrar}`})`
		);
	if (theme !== undefined)
		query = query.where(
			sql<SqlBool>`exists (select 1 from excerpts x where x.submission_id = s.id and x.theme_key in
				(select m.key from themes m where m.consultation_id = ${consultationId} and (m.key = ${theme} or m.parent_key = ${theme})))`
		);
	if (filter.files !== undefined) query = query.where(either(filter.files, hasFiles));
	if (filter.read !== undefined) query = query.where(either(filter.read, isRead));
	for (const found of filter.found ?? [])
		query = query.where(
			sql<SqlBool>`s.id in (select t.submission_id from search_texts t where ${found})`
		);
	return query;
}

const either = (yes: boolean, is: Expression<SqlBool>) => (yes ? is : sql<SqlBool>`not ${is}`);

const hasFiles = sql<SqlBool>`exists (select 1 from files x
	where x.submission_id = s.id and x.sent_in is not null and x.left_in is null)`;

export const isRead = sql<SqlBool>`(exists (select 1 from readings x where x.submission_id = s.id)
	or exists (select 1 from excerpts x where x.submission_id = s.id))`;

export const waiting: Record<WaitedFor, (now: string) => Expression<SqlBool>> = {
	'second-reply': () => sql<SqlBool>`s.panel_key is null and exists (select 1
		from signatories own
		inner join respondents state on state.id = own.respondent_id and state.kind = 'state'
		inner join signatories theirs on theirs.respondent_id = own.respondent_id and theirs.role <> 'embedded'
		inner join submissions other on other.id = theirs.submission_id
		where own.submission_id = s.id and own.role <> 'embedded' and other.id <> s.id
			and other.consultation_id = s.consultation_id and other.status = 'submitted' and other.panel_key is null
			and not exists (select 1 from second_replies x where x.undone_at is null
				and ((x.first_id = s.id and x.second_id = other.id) or (x.first_id = other.id and x.second_id = s.id))))`,
	unplaced: () => sql<SqlBool>`exists (select 1 from document_readings x
		where x.submission_id = s.id and x.unplaced > 0 and x.settled_at is null)`,
	asked: (now) => sql<SqlBool>`exists (select 1 from completion_requests x
		where x.submission_id = s.id and x.ended_at is null and x.until > ${now})`
};
