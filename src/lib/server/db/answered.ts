import { sql } from 'kysely';
import type { AnsweredEntry, AnsweredFilter, AnswerState } from '#lib/domain/answered-list.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { RespondentKind, StakeholderCategory } from '#lib/domain/respondent.ts';
import type { RegionalGroup } from '#lib/domain/states.ts';
import { fromJson, optional } from './json-column.ts';
import { standsAfter } from './list-keys.ts';
import { completenessThatCounts } from './reply-filter.ts';
import type { Db } from './schema.ts';

const answers: Record<number, AnswerState> = {
	3: 'complete',
	2: 'incomplete',
	1: 'empty',
	0: 'none'
};
const numbers: Record<AnswerState, number> = { complete: 3, incomplete: 2, empty: 1, none: 0 };

/** How complete the best reply of the respondent `r` is, as a number; 0 where it signs none. */
function bestOf(consultationId: string) {
	return sql<number>`coalesce((
		select max(case ${completenessThatCounts} when 'complete' then 3 when 'incomplete' then 2 else 1 end)
		from signatories as g inner join submissions as s on s.id = g.submission_id
		where g.respondent_id = r.id and g.role <> 'embedded' and s.consultation_id = ${consultationId}
		and s.status = 'submitted' and s.panel_key is null), 0)`;
}

/** Respondents of one kind in English alphabetical order, `most` after the one with the key `after`. */
export async function pageOfAnswered(
	db: Db,
	consultationId: string,
	filter: AnsweredFilter,
	{ after = '', most }: { after?: string; most: number }
): Promise<{ entries: AnsweredEntry[]; next: string | undefined }> {
	const best = bestOf(consultationId);
	const { group, category, answer } = filter;
	const rows = await db
		.selectFrom('respondents as r')
		.select(['r.id', 'r.key', 'r.kind', 'r.name', 'r.regional_group', 'r.category'])
		.select(best.as('best'))
		.where('r.merged_into', 'is', null)
		.where('r.kind', '=', filter.kind)
		.where(standsAfter(after))
		.$if(group === 'observers', (q) => q.where('r.regional_group', 'is', null))
		.$if(group !== undefined && group !== 'observers', (q) =>
			q.where('r.regional_group', '=', group as RegionalGroup)
		)
		.$if(category === 'unknown', (q) => q.where('r.category', 'is', null))
		.$if(category !== undefined && category !== 'unknown', (q) =>
			q.where('r.category', '=', category as StakeholderCategory)
		)
		.$if(answer !== undefined, (q) => q.where(sql<boolean>`${best} = ${numbers[answer!]}`))
		.orderBy('r.list_key')
		.limit(most + 1)
		.execute();
	const shown = rows.slice(0, most);
	const next = rows.length > most ? shown.at(-1)?.key : undefined;
	const replies = await repliesSignedBy(
		db,
		consultationId,
		shown.filter((row) => Number(row.best) > 0).map(({ id }) => id)
	);
	return {
		entries: shown.map((row) => ({
			key: row.key,
			kind: row.kind as RespondentKind,
			name: fromJson<Texts>(row.name),
			...optional('group', row.regional_group as RegionalGroup | null),
			...optional('category', row.category as StakeholderCategory | null),
			answer: answers[Number(row.best)] ?? 'none',
			replies: replies.get(row.id) ?? []
		})),
		next
	};
}

async function repliesSignedBy(
	db: Db,
	consultationId: string,
	respondentIds: readonly string[]
): Promise<Map<string, string[]>> {
	const found = new Map<string, string[]>();
	if (respondentIds.length === 0) return found;
	const rows = await db
		.selectFrom('signatories as g')
		.innerJoin('submissions as s', 's.id', 'g.submission_id')
		.select(['g.respondent_id', 's.id'])
		.where('g.respondent_id', 'in', respondentIds)
		.where('g.role', '!=', 'embedded')
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('s.panel_key', 'is', null)
		.orderBy('s.received_at')
		.orderBy('s.id')
		.execute();
	for (const { respondent_id, id } of rows)
		found.set(respondent_id, [...(found.get(respondent_id) ?? []), id]);
	return found;
}
