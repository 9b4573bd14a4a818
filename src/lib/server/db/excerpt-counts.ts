import { sql } from 'kysely';
import type { CodedCount } from '#lib/domain/coding-state.ts';
import type { Db } from './schema.ts';

/** How many passages of each of these submissions are coded, by question and theme. */
export async function countExcerpts(
	db: Db,
	submissionIds: readonly string[]
): Promise<Map<string, CodedCount[]>> {
	const counts = new Map<string, CodedCount[]>();
	if (submissionIds.length === 0) return counts;
	const rows = await db
		.selectFrom('excerpts')
		.select([
			'submission_id',
			'question_key',
			'theme_key',
			sql<number | string>`count(*)`.as('count'),
			sql<number | string>`sum(changed)`.as('changed')
		])
		.where('submission_id', 'in', [...submissionIds])
		.groupBy(['submission_id', 'question_key', 'theme_key'])
		.execute();
	for (const row of rows) {
		const count = {
			question: row.question_key,
			theme: row.theme_key,
			count: Number(row.count),
			changed: Number(row.changed)
		};
		const known = counts.get(row.submission_id);
		if (known) known.push(count);
		else counts.set(row.submission_id, [count]);
	}
	return counts;
}

/** Of the replies in force: passages and replies coded to each theme, and passages whose words have changed. */
export async function countByTheme(
	db: Db,
	consultationId: string
): Promise<Map<string, { passages: number; replies: number; changed: number }>> {
	const rows = await db
		.selectFrom('excerpts as e')
		.innerJoin('submissions as s', 's.id', 'e.submission_id')
		.select([
			'e.theme_key',
			sql<number | string>`count(*)`.as('passages'),
			sql<number | string>`count(distinct e.submission_id)`.as('replies'),
			sql<number | string>`sum(e.changed)`.as('changed')
		])
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.groupBy('e.theme_key')
		.execute();
	return new Map(
		rows.map((row) => [
			row.theme_key,
			{
				passages: Number(row.passages),
				replies: Number(row.replies),
				changed: Number(row.changed)
			}
		])
	);
}

/** Of the replies in force: how many answers to each of these questions have words of which nothing is coded. */
export async function countUncoded(
	db: Db,
	consultationId: string,
	questions: readonly string[]
): Promise<Map<string, number>> {
	if (questions.length === 0) return new Map();
	const rows = await db
		.selectFrom('answers as a')
		.innerJoin('submissions as s', 's.id', 'a.submission_id')
		.select(['a.question_key', sql<number | string>`count(*)`.as('count')])
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('a.question_key', 'in', [...questions])
		.where('a.text', '!=', '')
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('excerpts as e')
						.select('e.id')
						.whereRef('e.submission_id', '=', 'a.submission_id')
						.whereRef('e.question_key', '=', 'a.question_key')
				)
			)
		)
		.groupBy('a.question_key')
		.execute();
	return new Map(rows.map((row) => [row.question_key, Number(row.count)]));
}

/** A submission's key, and which of its questions have words. */
export async function findAnsweredQuestions(
	db: Db,
	submissionIds: readonly string[]
): Promise<Map<string, { key: string; answered: string[] }>> {
	const found = new Map<string, { key: string; answered: string[] }>();
	if (submissionIds.length === 0) return found;
	const rows = await db
		.selectFrom('submissions as s')
		.leftJoin('answers as a', (join) =>
			join.onRef('a.submission_id', '=', 's.id').on('a.text', '!=', '')
		)
		.select(['s.id', 's.key', 'a.question_key'])
		.where('s.id', 'in', [...submissionIds])
		.execute();
	for (const row of rows) {
		const entry = found.get(row.id) ?? { key: row.key, answered: [] };
		if (row.question_key !== null) entry.answered.push(row.question_key);
		found.set(row.id, entry);
	}
	return found;
}
