import { sql } from 'kysely';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import type { ComparedReply } from '#lib/domain/similar/replies.ts';
import type { Family } from '#lib/domain/similar/families.ts';
import type { SameTerms } from '#lib/domain/similar/same-terms.ts';
import type { Consent } from '#lib/domain/submission.ts';
import { insertAll } from './insert-all.ts';
import { fromJson, toJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** A reply to compare; its `key` is its id, `submission` what it is called in its consultation. */
export type StoredComparedReply = ComparedReply & { submission: string; consent: Consent };

/** The replies of a consultation that are in force, statements at panels left out, with the words of their answers. */
export async function findComparedReplies(
	db: Db,
	consultationId: string
): Promise<StoredComparedReply[]> {
	const rows = await db
		.selectFrom('submissions as s')
		.leftJoin('signatories as g', (join) =>
			join.onRef('g.submission_id', '=', 's.id').on('g.role', '=', 'lead')
		)
		.leftJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select(['s.id', 's.key', 's.consent', 'r.kind'])
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('s.panel_key', 'is', null)
		.execute();
	const answers = await db
		.selectFrom('answers as a')
		.innerJoin('submissions as s', 's.id', 'a.submission_id')
		.select(['a.submission_id', 'a.question_key', 'a.text'])
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('s.panel_key', 'is', null)
		.where('a.text', '!=', '')
		.execute();
	const said = new Map<string, ComparedReply['answers']>();
	for (const { submission_id, question_key, text } of answers) {
		const known = said.get(submission_id);
		if (known) known.push({ question: question_key, text });
		else said.set(submission_id, [{ question: question_key, text }]);
	}
	return rows.map(({ id, key, consent, kind }) => ({
		key: id,
		submission: key,
		consent: consent as Consent,
		kind: (kind ?? 'other') as RespondentKind,
		answers: said.get(id) ?? []
	}));
}

/**
 * Families as they were last looked for; members and centre are ids of submissions. `replies`: how many were compared with
 * each other, which those of States are not.
 */
export type StoredSearch = { at: string; by: string; replies: number; families: Family[] };

/** Keeps what was found, in the place of what was found before. */
export async function putSearch(
	trx: Db,
	consultationId: string,
	{ at, by, replies, families }: StoredSearch
): Promise<void> {
	const found = { searched_at: at, searched_by: by, replies, families: toJson(families) };
	await trx
		.insertInto('similar_searches')
		.values({ consultation_id: consultationId, ...found })
		.onConflict((conflict) => conflict.column('consultation_id').doUpdateSet(found))
		.execute();
}

export async function findSearch(
	db: Db,
	consultationId: string
): Promise<StoredSearch | undefined> {
	const row = await db
		.selectFrom('similar_searches')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.executeTakeFirst();
	return (
		row && {
			at: row.searched_at,
			by: row.searched_by,
			replies: row.replies,
			families: fromJson(row.families)
		}
	);
}

/** Ids of replies in the same terms: each of them with the one whose words are told. */
export async function findChoices(
	db: Db,
	consultationId: string
): Promise<{ id: string; told: string }[]> {
	const rows = await db
		.selectFrom('same_terms')
		.select(['submission_id', 'told_id'])
		.where('consultation_id', '=', consultationId)
		.execute();
	return rows.map(({ submission_id, told_id }) => ({ id: submission_id, told: told_id }));
}

/** Tells `others` with `told`, whatever was chosen for any of them before. */
export async function putChoice(
	trx: Db,
	consultationId: string,
	{ told, others }: { told: string; others: readonly string[] },
	{ at, by }: { at: string; by: string }
): Promise<void> {
	const all = [told, ...others];
	for (let start = 0; start < all.length; start += 500)
		await removeChoices(trx, consultationId, all.slice(start, start + 500));
	await insertAll(
		trx,
		'same_terms',
		others.map((id) => ({
			submission_id: id,
			told_id: told,
			consultation_id: consultationId,
			chosen_at: at,
			chosen_by: by
		}))
	);
}

/** Tells a reply, and all that were told with it, each by itself again. Gives how many there were. */
export function removeChoice(trx: Db, consultationId: string, id: string): Promise<number> {
	return removeChoices(trx, consultationId, [id]);
}

async function removeChoices(
	trx: Db,
	consultationId: string,
	ids: readonly string[]
): Promise<number> {
	const { numDeletedRows } = await trx
		.deleteFrom('same_terms')
		.where('consultation_id', '=', consultationId)
		.where((eb) => eb.or([eb('told_id', 'in', ids), eb('submission_id', 'in', ids)]))
		.executeTakeFirst();
	return Number(numDeletedRows);
}

/** The choices by the keys of the submissions, as the compilation reads them. Replies that no longer count are left out. */
export async function findSameTerms(db: Db, consultationId: string): Promise<SameTerms[]> {
	const rows = await db
		.selectFrom('same_terms as t')
		.innerJoin('submissions as s', 's.id', 't.submission_id')
		.innerJoin('submissions as told', 'told.id', 't.told_id')
		.select(['s.key', 'told.key as told_key'])
		.where('t.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('told.status', '=', 'submitted')
		.orderBy('told.key')
		.orderBy('s.key')
		.execute();
	const found = new Map<string, string[]>();
	for (const { key, told_key } of rows) found.set(told_key, [...(found.get(told_key) ?? []), key]);
	return [...found].map(([told, others]) => ({ told, others }));
}

/** Whether replies came, went or changed since an instant at which there were so many. */
export async function isSearchOld(
	db: Db,
	consultationId: string,
	{ at, replies }: Pick<StoredSearch, 'at' | 'replies'>
): Promise<boolean> {
	const { count, newest } = await db
		.selectFrom('submissions as s')
		.leftJoin('signatories as g', (join) =>
			join.onRef('g.submission_id', '=', 's.id').on('g.role', '=', 'lead')
		)
		.leftJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select((eb) => [
			sql<number | string>`sum(case when r.kind = 'state' then 0 else 1 end)`.as('count'),
			eb.fn.max('s.updated_at').as('newest')
		])
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('s.panel_key', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(count ?? 0) !== replies || (newest ?? '') > at;
}

/** Which of these replies are confidential. */
export async function confidentialAmong(db: Db, ids: readonly string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const rows = await db
		.selectFrom('submissions')
		.select('id')
		.where('id', 'in', ids)
		.where('consent', '=', 'confidential')
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/** What two replies of a consultation say to each question that either has answered in words. */
export async function findAnswersOf(
	db: Db,
	consultationId: string,
	centre: string,
	member: string
): Promise<{ question: string; language: string; centre: string; member: string }[]> {
	const rows = await db
		.selectFrom('answers as a')
		.innerJoin('submissions as s', 's.id', 'a.submission_id')
		.select(['a.submission_id', 'a.question_key', 'a.text', 'a.language'])
		.where('s.consultation_id', '=', consultationId)
		.where('a.submission_id', 'in', [centre, member])
		.where('a.text', '!=', '')
		.orderBy('a.question_key')
		.execute();
	return [...new Set(rows.map(({ question_key }) => question_key))].map((question) => {
		const of = (id: string) =>
			rows.find((row) => row.question_key === question && row.submission_id === id);
		return {
			question,
			language: (of(member) ?? of(centre))?.language ?? 'und',
			centre: of(centre)?.text ?? '',
			member: of(member)?.text ?? ''
		};
	});
}
