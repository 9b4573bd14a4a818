import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { excerptKey, relocateExcerpt } from '#lib/domain/excerpt.ts';
import type { Answer, Excerpt } from '#lib/domain/submission.ts';
import { hashOfWords } from '#lib/domain/words.ts';
import { followExcerpt } from './positions.ts';
import type { Database, Db } from './schema.ts';

/** An excerpt with what is kept of its coding. `words` are those that were coded; empty where they are not known. */
export type StoredExcerpt = Omit<Excerpt, 'words'> & {
	words: string;
	/** Other words stand there now. */
	changed: boolean;
	codedAt?: string;
	/** As the audit names an actor. */
	codedBy?: string;
};

/** Excerpts of a submission, in the order in which they stand in each answer. */
export async function findExcerpts(db: Db, submissionId: string): Promise<StoredExcerpt[]> {
	const rows = await db
		.selectFrom('excerpts')
		.selectAll()
		.where('submission_id', '=', submissionId)
		.orderBy('question_key')
		.orderBy('start_offset')
		.orderBy('end_offset')
		.orderBy('key')
		.execute();
	return rows.map(excerptOf);
}

function excerptOf(row: Selectable<Database['excerpts']>): StoredExcerpt {
	return {
		id: row.key,
		question: row.question_key,
		theme: row.theme_key,
		start: row.start_offset,
		end: row.end_offset,
		hash: row.hash,
		words: row.words,
		changed: row.changed === 1,
		...(row.coded_at !== null && { codedAt: row.coded_at }),
		...(row.coded_by !== null && { codedBy: row.coded_by })
	};
}

/** The row of an excerpt that comes in with its answers: its words are looked for in the answer as it is. */
export function excerptRowOf(
	submissionId: string,
	excerpt: Excerpt,
	answers: readonly Answer[],
	at: string
) {
	const text = answers.find(({ question }) => question === excerpt.question)?.text ?? '';
	const there = text.slice(excerpt.start, excerpt.end);
	const stands = hashOfWords(there) === excerpt.hash;
	const words = stands ? there : (excerpt.words ?? '');
	const known = words !== '' && hashOfWords(words) === excerpt.hash;
	const { start, end, changed } =
		stands || !known
			? { start: excerpt.start, end: excerpt.end, changed: !stands }
			: relocateExcerpt({ start: excerpt.start, end: excerpt.end, words }, text);
	return {
		id: randomUUID(),
		submission_id: submissionId,
		key: excerpt.id,
		question_key: excerpt.question,
		theme_key: excerpt.theme,
		start_offset: start,
		end_offset: end,
		hash: excerpt.hash,
		words: known ? words : '',
		changed: changed ? 1 : 0,
		coded_at: at,
		coded_by: null
	};
}

/**
 * Adds an excerpt unless the same passage stands under the same theme already; its key, and whether it is new. Its caller
 * has made other writers wait.
 */
export async function putExcerpt(
	trx: Db,
	submissionId: string,
	excerpt: {
		question: string;
		theme: string;
		start: number;
		end: number;
		words: string;
		hash?: string;
		changed?: boolean;
	},
	coded: { at: string; by: string }
): Promise<{ id: string; isNew: boolean }> {
	const changed = excerpt.changed ? 1 : 0;
	const same = await trx
		.selectFrom('excerpts')
		.select('key')
		.where('submission_id', '=', submissionId)
		.where('question_key', '=', excerpt.question)
		.where('theme_key', '=', excerpt.theme)
		.where('start_offset', '=', excerpt.start)
		.where('end_offset', '=', excerpt.end)
		.where('changed', '=', changed)
		.executeTakeFirst();
	if (same) return { id: same.key, isNew: false };
	const key = await freeKey(trx, submissionId, excerptKey(excerpt, excerpt.words));
	await trx
		.insertInto('excerpts')
		.values({
			id: randomUUID(),
			submission_id: submissionId,
			key,
			question_key: excerpt.question,
			theme_key: excerpt.theme,
			start_offset: excerpt.start,
			end_offset: excerpt.end,
			hash: excerpt.hash ?? hashOfWords(excerpt.words),
			words: excerpt.words,
			changed,
			coded_at: coded.at,
			coded_by: coded.by
		})
		.execute();
	return { id: key, isNew: true };
}

/** The key, or with a number where an excerpt that has moved since still holds it. */
async function freeKey(trx: Db, submissionId: string, key: string): Promise<string> {
	const rows = await trx
		.selectFrom('excerpts')
		.select('key')
		.where('submission_id', '=', submissionId)
		.where('key', 'like', `${key}%`)
		.execute();
	const taken = new Set(rows.map((row) => row.key));
	let free = key;
	for (let number = 2; taken.has(free); number += 1) free = `${key}-${number}`;
	return free;
}

/** Takes an excerpt away; what it was, or undefined where there is none. */
export async function takeExcerpt(
	trx: Db,
	submissionId: string,
	key: string
): Promise<StoredExcerpt | undefined> {
	const row = await trx
		.deleteFrom('excerpts')
		.where('submission_id', '=', submissionId)
		.where('key', '=', key)
		.returningAll()
		.executeTakeFirst();
	return row && excerptOf(row);
}

/**
 * Call it before answers are written; what it gives, after. Excerpts of those answers are then found again in the new
 * words, or marked for a person, and a reply that was read is unread.
 */
export async function beforeAnswersChange(
	trx: Db,
	submissionId: string,
	answers: readonly Pick<Answer, 'question' | 'text'>[]
): Promise<() => Promise<void>> {
	const questions = answers.map(({ question }) => question);
	if (questions.length === 0) return async () => {};
	const coded = await trx
		.selectFrom('excerpts')
		.selectAll()
		.where('submission_id', '=', submissionId)
		.where('question_key', 'in', questions)
		.execute();
	const read = await trx
		.selectFrom('readings')
		.select('submission_id')
		.where('submission_id', '=', submissionId)
		.executeTakeFirst();
	if (coded.length === 0 && !read) return async () => {};
	const rows = await trx
		.selectFrom('answers')
		.select(['question_key', 'text'])
		.where('submission_id', '=', submissionId)
		.where('question_key', 'in', questions)
		.execute();
	const before = new Map(rows.map((row) => [row.question_key, row.text]));
	return async () => {
		const changed = answers.filter(({ question, text }) => before.get(question) !== text);
		if (changed.length === 0) return;
		await trx.deleteFrom('readings').where('submission_id', '=', submissionId).execute();
		for (const { question, text } of changed)
			for (const row of coded.filter(({ question_key }) => question_key === question)) {
				const was = before.get(question);
				const { start_offset: start, end_offset: end } = row;
				const there = was?.slice(start, end) ?? '';
				const words = row.words === '' && hashOfWords(there) === row.hash ? there : row.words;
				const found = relocateExcerpt({ start, end, words, text: was }, text);
				await trx
					.updateTable('excerpts')
					.set({
						start_offset: found.start,
						end_offset: found.end,
						changed: found.changed ? 1 : 0,
						words
					})
					.where('id', '=', row.id)
					.execute();
			}
	};
}

/** Anything is coded to a theme, in replies in force or not. */
export async function hasExcerpts(db: Db, consultationId: string, theme: string): Promise<boolean> {
	const row = await db
		.selectFrom('excerpts as e')
		.innerJoin('submissions as s', 's.id', 'e.submission_id')
		.select('e.id')
		.where('s.consultation_id', '=', consultationId)
		.where('e.theme_key', '=', theme)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Recodes every excerpt of a consultation from one theme to another; positions follow; how many there were. */
export async function recodeAll(
	trx: Db,
	consultationId: string,
	from: string,
	to: string,
	coded: { at: string; by: string }
): Promise<number> {
	const rows = await trx
		.selectFrom('excerpts as e')
		.innerJoin('submissions as s', 's.id', 'e.submission_id')
		.select(['e.submission_id', 'e.key'])
		.where('s.consultation_id', '=', consultationId)
		.where('e.theme_key', '=', from)
		.orderBy('e.id')
		.execute();
	for (const row of rows) {
		const excerpt = await takeExcerpt(trx, row.submission_id, row.key);
		if (!excerpt) continue;
		const put = await putExcerpt(trx, row.submission_id, { ...excerpt, theme: to }, coded);
		await followExcerpt(trx, row.submission_id, row.key, put.id);
	}
	return rows.length;
}
