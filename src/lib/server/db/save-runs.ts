import { extendsRun } from '#lib/domain/save-run.ts';
import type { SaveKind, SaveRun } from '#lib/domain/save-run.ts';
import { markOfAnswer } from '#lib/domain/answer-mark.ts';
import type { Answer } from '#lib/domain/submission.ts';
import { insertLinkEvent } from './link-events.ts';
import { prepared } from './prepared.ts';
import type { Database, Db } from './schema.ts';

const columns = [
	'question_key',
	'first_number',
	'last_number',
	'kind',
	'by',
	'first_at',
	'last_at',
	'saves'
] as const;

type Row = Pick<Database['save_runs'], (typeof columns)[number]>;

const runOf = (row: Row): SaveRun => ({
	question: row.question_key,
	first: row.first_number,
	last: row.last_number,
	kind: row.kind as SaveKind,
	by: row.by,
	firstAt: row.first_at,
	lastAt: row.last_at,
	saves: row.saves
});

const newestRun = prepared<{ submissionId: string; question: string }>()((db, value) =>
	db
		.selectFrom('save_runs')
		.select(columns)
		.where('submission_id', '=', value('submissionId'))
		.where('question_key', '=', value('question'))
		.orderBy('last_number', 'desc')
		.limit(1)
);

const stepSince = prepared<{ submissionId: string; last: number }>()((db, value) =>
	db
		.selectFrom('save_runs')
		.select('last_number')
		.where('submission_id', '=', value('submissionId'))
		.where('question_key', '=', '')
		.where('last_number', '>', value('last'))
		.where('kind', 'in', ['send', 'give-up', 'withdraw', 'bring-back'])
		.limit(1)
);

const insertRun = prepared<Row & { submission_id: string }>()((db, value) =>
	db.insertInto('save_runs').values({
		submission_id: value('submission_id'),
		question_key: value('question_key'),
		first_number: value('first_number'),
		last_number: value('last_number'),
		kind: value('kind'),
		by: value('by'),
		first_at: value('first_at'),
		last_at: value('last_at'),
		saves: value('saves')
	})
);

const extendRun = prepared<{
	submissionId: string;
	question: string;
	first: number;
	last: number;
	at: string;
	saves: number;
}>()((db, value) =>
	db
		.updateTable('save_runs')
		.set({ last_number: value('last'), last_at: value('at'), saves: value('saves') })
		.where('submission_id', '=', value('submissionId'))
		.where('question_key', '=', value('question'))
		.where('first_number', '=', value('first'))
);

/** Which of them are no change of a question: they stand in the history under no question. */
const withoutQuestion: readonly SaveKind[] = ['file', 'send', 'withdraw', 'bring-back', 'give-up'];

/**
 * Gathers a revision that was just kept into the runs of its questions, and says once for each run what its hand did. The
 * turn to write is taken: nobody else adds a revision of this submission meanwhile.
 */
export async function gatherIntoRuns(
	trx: Db,
	revision: {
		submissionId: string;
		number: number;
		kind: SaveKind;
		at: string;
		by: string;
		answers: readonly Answer[];
		/** It takes the place of the revision before it, from which it runs on. */
		replaces?: boolean;
	}
): Promise<void> {
	const { submissionId, number, kind, at, by, answers, replaces = false } = revision;
	const bare = withoutQuestion.includes(kind) || answers.length === 0;
	let begun: string | undefined;
	for (const question of bare ? [''] : answers.map((answer) => answer.question)) {
		const [row] = await newestRun(trx, { submissionId, question });
		const newest = row && runOf(row);
		// A run never crosses a step of the whole reply: what was sent and what came after stand apart.
		if (
			newest &&
			extendsRun(newest, { kind, by, at }) &&
			(replaces || (await stepSince(trx, { submissionId, last: newest.last })).length === 0)
		) {
			const saves = newest.saves + (replaces ? 0 : 1);
			await extendRun(trx, {
				submissionId,
				question,
				first: newest.first,
				last: number,
				at,
				saves
			});
			continue;
		}
		begun ??= question;
		await insertRun(trx, {
			submission_id: submissionId,
			question_key: question,
			first_number: number,
			last_number: number,
			kind,
			by,
			first_at: at,
			last_at: at,
			saves: 1
		});
	}
	const event = eventOf[kind];
	if (begun === undefined || !event || !by.startsWith('link:')) return;
	await insertLinkEvent(trx, submissionId, {
		linkId: by.slice('link:'.length),
		kind: event,
		at,
		...(begun && { question: begun })
	});
}

const eventOf: Partial<Record<SaveKind, 'saved' | 'sent' | 'brought-back'>> = {
	save: 'saved',
	speaker: 'saved',
	back: 'brought-back',
	send: 'sent'
};

/** Place in a history: a run is found again by its last revision and its question. */
export type PlaceInHistory = { last: number; question: string };

/** The runs of a submission, or of one of its questions, the newest first, `limit` of them after the place `before`. */
export async function readSaveRuns(
	db: Db,
	submissionId: string,
	{ question, before, limit }: { question?: string; before?: PlaceInHistory; limit: number }
): Promise<SaveRun[]> {
	let query = db
		.selectFrom('save_runs')
		.select(columns)
		.where('submission_id', '=', submissionId)
		.orderBy('last_number', 'desc')
		.orderBy('question_key', 'desc')
		.limit(limit);
	if (question !== undefined) query = query.where('question_key', '=', question);
	if (before)
		query = query.where((eb) =>
			eb.or([
				eb('last_number', '<', before.last),
				eb.and([eb('last_number', '=', before.last), eb('question_key', '<', before.question)])
			])
		);
	return (await query.execute()).map(runOf);
}

/** The run of a question that holds revision `number`. */
export async function findSaveRun(
	db: Db,
	submissionId: string,
	question: string,
	number: number
): Promise<SaveRun | undefined> {
	const row = await db
		.selectFrom('save_runs')
		.select(columns)
		.where('submission_id', '=', submissionId)
		.where('question_key', '=', question)
		.where('first_number', '<=', number)
		.where('last_number', '>=', number)
		.orderBy('first_number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row && runOf(row);
}

/** The newest run of a question that ended before revision `number` and whose words became the answer. */
export async function findRunBefore(
	db: Db,
	submissionId: string,
	question: string,
	number: number
): Promise<SaveRun | undefined> {
	const row = await db
		.selectFrom('save_runs')
		.select(columns)
		.where('submission_id', '=', submissionId)
		.where('question_key', '=', question)
		.where('last_number', '<', number)
		.where('kind', '!=', 'aside')
		.orderBy('last_number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row && runOf(row);
}

/** The answer to a question as revision `number` keeps it. */
export async function readAnswerOfRevision(
	db: Db,
	submissionId: string,
	question: string,
	number: number
): Promise<{ answer: Answer; kind: SaveKind; at: string; by: string } | undefined> {
	const row = await db
		.selectFrom('submission_revisions')
		.select(['kind', 'at', 'by', 'answers'])
		.where('submission_id', '=', submissionId)
		.where('number', '=', number)
		.executeTakeFirst();
	if (!row) return undefined;
	const answer = (JSON.parse(row.answers) as Answer[]).find((each) => each.question === question);
	return answer && { answer, kind: row.kind as SaveKind, at: row.at, by: row.by };
}

/** The saves of a run, the newest first, `limit` of them before revision `before`. */
export async function readSavesOfRun(
	db: Db,
	submissionId: string,
	run: SaveRun,
	{ before, limit }: { before?: number; limit: number }
): Promise<{ number: number; at: string; answer: Answer }[]> {
	const saves: { number: number; at: string; answer: Answer }[] = [];
	let below = before ?? run.last + 1;
	// A run can be interrupted by saves of other questions: those are passed over.
	while (saves.length < limit) {
		const rows = await db
			.selectFrom('submission_revisions')
			.select(['number', 'at', 'answers'])
			.where('submission_id', '=', submissionId)
			.where('number', '<', below)
			.where('number', '>=', run.first)
			.orderBy('number', 'desc')
			.limit(limit)
			.execute();
		const last = rows.at(-1);
		if (!last) break;
		below = last.number;
		for (const { number, at, answers } of rows) {
			const answer = (JSON.parse(answers) as Answer[]).find(
				(each) => each.question === run.question
			);
			if (answer && saves.length < limit) saves.push({ number, at, answer });
		}
	}
	return saves;
}

/** Of words that are to be kept beside the answer, those that the newest run of their question does not hold already. */
export async function notYetKept(
	trx: Db,
	submissionId: string,
	by: string,
	aside: readonly Answer[]
): Promise<Answer[]> {
	const kept: Answer[] = [];
	for (const answer of aside) {
		const { question } = answer;
		const [row] = await newestRun(trx, { submissionId, question });
		if (row?.kind === 'aside' && row.by === by) {
			const newest = await readAnswerOfRevision(trx, submissionId, question, row.last_number);
			if (newest && markOfAnswer(newest.answer) === markOfAnswer(answer)) continue;
		}
		kept.push(answer);
	}
	return kept;
}
