import { markOfAnswer } from '#lib/domain/answer-mark.ts';
import { mostOfHistory, mostOfHistoryAtAll, nearlyFull } from '#lib/domain/autosaved.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Answer } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import { insertRevision, takeTurn } from '../db/draft-revisions.ts';
import { sizeOfHistory } from '../db/history-size.ts';
import { readAnswerOfRevision } from '../db/save-runs.ts';
import { putAnswers, readAnswers } from '../db/working-answers.ts';

export type BringBackOutcome =
	| { ok: true }
	/** Somebody changed the answer after the person had it before them. */
	| { ok: false; reason: 'changed' }
	| { ok: false; reason: 'sent' };

/**
 * Makes the words of an earlier revision the answer again. That is a save of its own: what it replaces stays in the history.
 * `mark` is the mark of the answer that was shown. Throws `forbidden`, `link-closed`, `too-large`, and `not-found` where that revision says
 * nothing to that question.
 */
export async function bringBackAnswer(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; number: number; question: string; mark: string }
): Promise<BringBackOutcome> {
	ensureHolds(actor, input.submissionId, 'write');
	const { submissionId, question } = input;
	const at = ctx.now();
	return ctx
		.transact(async (trx): Promise<BringBackOutcome> => {
			const found = await readAnswerOfRevision(trx, submissionId, question, input.number);
			if (!found) throw new AppError('not-found');
			const [current] = await readAnswers(trx, submissionId, [question]);
			if (markOfAnswer(current) === markOfAnswer(found.answer)) return { ok: true };
			const number = await takeTurn(trx, submissionId, at);
			if (number === undefined) return { ok: false, reason: 'sent' };
			// Read again: whoever saved before the turn was taken may have changed it.
			const [known] = await readAnswers(trx, submissionId, [question]);
			if (markOfAnswer(known) !== input.mark) throw new ChangedMeanwhile();
			await putAnswers(trx, submissionId, [found.answer], at);
			const revision = { submissionId, at, by: nameOfActor(actor) };
			const keep = async (kind: 'aside' | 'back', answer: Answer, turn: number) => {
				const kept = { ...revision, kind, number: turn, answers: [answer] };
				if (await insertRevision(trx, kept, mostOfHistoryAtAll)) return;
				throw new AppError('too-large', { field: question, of: 'history' });
			};
			let turn = number;
			// A history without room does not have the words that are replaced: they are kept beside the answer.
			if (known && (await sizeOfHistory(trx, submissionId)) > mostOfHistory * nearlyFull) {
				await keep('aside', known, turn);
				turn = (await takeTurn(trx, submissionId, at)) ?? turn;
			}
			await keep('back', found.answer, turn);
			return { ok: true };
		})
		.catch((failure: unknown) => {
			if (failure instanceof ChangedMeanwhile) return { ok: false, reason: 'changed' };
			throw failure;
		});
}

/** Undoes the turn. */
class ChangedMeanwhile extends Error {}
