import { markOfAnswer } from '#lib/domain/answer-mark.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Question } from '#lib/domain/questionnaire.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import type { SaveKind, SaveRun } from '#lib/domain/save-run.ts';
import type { Answer } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { mayWithLink } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import type { Colleague } from '../db/access-links.ts';
import { readColleagues } from '../db/access-links.ts';
import { findDraft } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import {
	findRunBefore,
	findSaveRun,
	readAnswerOfRevision,
	readSavesOfRun
} from '../db/save-runs.ts';
import { readAnswers } from '../db/working-answers.ts';

/** Saves of a run on one page. */
const pageSize = 20;

export type SaveToRead = {
	question: Question;
	answer: Answer;
	kind: SaveKind;
	at: string;
	by: string;
	/** The words that the answer had before the run of this save. */
	before?: Answer;
	/** The answer as it stands now, and its mark, with which these words can be brought back. */
	now: { answer?: Answer; mark: string };
	/** These words can be brought back: they are not the answer already, and the reader may write. */
	canBringBack: boolean;
	run: SaveRun;
	/** Every save of the run, the newest first. */
	saves: { number: number; at: string; answer: Answer }[];
	/** Where the next page of them begins. */
	next?: number;
	links: Colleague[];
};

/**
 * One save of one question: what it says, and what was there before. Throws `forbidden`, `link-closed`, and `not-found` where
 * that revision says nothing to that question.
 */
export async function readSave(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; number: number; question: string; before?: number }
): Promise<SaveToRead> {
	ensureHolds(actor, input.submissionId, 'read');
	const { submissionId, number } = input;
	const draft = await findDraft(ctx.db, submissionId);
	if (!draft) throw new AppError('forbidden');
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const question = findQuestion(questionnaire, input.question);
	const found =
		question && (await readAnswerOfRevision(ctx.db, submissionId, question.key, number));
	const run = question && (await findSaveRun(ctx.db, submissionId, question.key, number));
	if (!question || !found || !run) throw new AppError('not-found');
	const earlier = await findRunBefore(ctx.db, submissionId, question.key, run.first);
	const before =
		earlier && (await readAnswerOfRevision(ctx.db, submissionId, question.key, earlier.last));
	const [current] = await readAnswers(ctx.db, submissionId, [question.key]);
	const mark = markOfAnswer(current);
	const limit = pageSize + 1;
	const saves = await readSavesOfRun(ctx.db, submissionId, run, { before: input.before, limit });
	const shown = saves.slice(0, pageSize);
	return {
		question,
		...found,
		before: before?.answer,
		now: { answer: current, mark },
		canBringBack:
			mayWithLink(actor.role, 'write') &&
			(draft.status === 'draft' || draft.revising !== undefined) &&
			mark !== markOfAnswer(found.answer),
		run,
		saves: shown,
		...(saves.length > pageSize && { next: shown.at(-1)?.number }),
		links: await readColleagues(ctx.db, submissionId)
	};
}
